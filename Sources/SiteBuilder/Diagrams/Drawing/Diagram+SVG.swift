extension Diagram {
    /// Writes the drawing as an `svg` element that can stand in a page.
    ///
    /// What it looks like is left to the style sheet: elements have classes, and nothing else. It is a document to those who
    /// hear the page, because a picture would hide the links in it.
    ///
    /// - Parameters:
    ///   - id: what ids in it begin with; it must be unique in the page.
    ///   - out: where it is written.
    func svg(id: String, into out: inout [UInt8]) {
        var svg = SVGWriter(out)
        out = []
        svg.open("svg", ("xmlns", "http://www.w3.org/2000/svg"))
        svg.attribute("class", widthClass.map { "diagram " + $0 } ?? "diagram")
        svg.attribute("viewBox", "0 0 \(width) \(height)")
        svg.attribute("width", width)
        svg.attribute("height", height)
        svg.attribute("role", "document")
        svg.attribute("aria-labelledby", id + "-title")
        svg.attribute("aria-describedby", id + "-summary")
        svg.element("title", description.title, ("id", id + "-title"))
        svg.element("desc", description.summary, ("id", id + "-summary"))
        for connector in connectors { svg.write(connector) }
        for box in boxes { svg.write(box) }
        for label in labels {
            for caption in label.captions {
                svg.write(caption, class: caption.isAside ? "diagram-label diagram-aside" : "diagram-label")
            }
        }
        if !legend.isEmpty {
            svg.open("g", ("class", "diagram-legend"))
            for caption in legend { svg.write(caption, class: "diagram-label") }
            svg.close("g")
        }
        svg.close("svg")
        out = svg.bytes
    }

    /// The class that says below which width the drawing is scrolled instead of being made smaller; small ones need none.
    var widthClass: String? {
        // At seven eighths of its size, the text of labels is as small as it may become.
        let steps = [128, 96, 80] + stride(from: 64, through: 16, by: -4)
        return steps.first { $0 * 16 <= width * 7 / 8 }.map { "diagram-\($0)" }
    }
}

extension SVGWriter {
    fileprivate mutating func write(_ connector: Diagram.Connector) {
        open("g", ("class", connector.isDashed ? "diagram-line diagram-automatic" : "diagram-line"))
        var path = ""
        for stroke in connector.strokes {
            path += "M\(stroke.start.x) \(stroke.start.y)"
            for piece in stroke.pieces {
                switch piece {
                case .line(let end): path += "L\(end.x) \(end.y)"
                case .curve(let first, let second, let end):
                    path += "C\(first.x) \(first.y) \(second.x) \(second.y) \(end.x) \(end.y)"
                }
            }
        }
        empty("path", ("d", path))
        if let arrow = connector.arrow { write(arrow) }
        close("g")
    }

    private mutating func write(_ arrow: Diagram.Arrow) {
        let tip = arrow.tip
        let length = DiagramMeasure.arrow
        let path: String
        switch arrow.direction {
        case .down: path = "M\(tip.x) \(tip.y)l-4 -\(length)h8z"
        case .up: path = "M\(tip.x) \(tip.y)l-4 \(length)h8z"
        case .left: path = "M\(tip.x) \(tip.y)l\(length) -4v8z"
        case .right: path = "M\(tip.x) \(tip.y)l-\(length) -4v8z"
        }
        empty("path", ("class", "diagram-arrow"), ("d", path))
    }

    fileprivate mutating func write(_ box: Diagram.Box) {
        if box.shape == .start {
            let radius = box.frame.width / 2
            empty(
                "circle", ("class", "diagram-start"), ("cx", "\(box.frame.midX)"), ("cy", "\(box.frame.midY)"),
                ("r", "\(radius)"))
            return
        }
        link(box.href)
        open("g", ("class", (["diagram-box"] + box.classes).joined(separator: " ")))
        rectangle(box.frame, radius: 8)
        if box.classes.contains("diagram-final") {
            let inner = Diagram.Frame(
                x: box.frame.x + 3, y: box.frame.y + 3, width: box.frame.width - 6, height: box.frame.height - 6)
            rectangle(inner, radius: 6)
        }
        if box.lines.isEmpty {
            close("g")
            endLink(box.href)
            return
        }
        let leading = DiagramMeasure.boxLeading
        let first = box.frame.midY + 5 - (box.lines.count - 1) * leading / 2
        open("text")
        for (index, line) in box.lines.enumerated() {
            // A blank of no width: it keeps the words apart for those who copy or hear them, and the line in the middle.
            if index > 0 { element("tspan", " ", ("class", "diagram-blank")) }
            span(line, x: box.frame.midX, y: first + index * leading, isLast: true)
        }
        close("text")
        close("g")
        endLink(box.href)
    }

    fileprivate mutating func write(_ caption: Diagram.Caption, class name: String) {
        link(caption.href)
        open("g", ("class", caption.mark.map { "\(name) diagram-mark-\($0 % Self.markCount)" } ?? name))
        if let hint = caption.hint { element("title", hint) }
        var x = caption.frame.x
        if let number = caption.mark {
            mark(number, at: .init(x: x + 6, y: caption.frame.y + DiagramMeasure.labelLeading / 2))
            x += DiagramMeasure.mark
        }
        open("text")
        for (index, line) in caption.lines.enumerated() {
            span(
                line, x: x, y: caption.frame.y + 12 + index * DiagramMeasure.labelLeading,
                isLast: index == caption.lines.count - 1)
        }
        close("text")
        close("g")
        endLink(caption.href)
    }
}
