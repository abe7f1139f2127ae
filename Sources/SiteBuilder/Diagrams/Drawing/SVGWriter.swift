/// An SVG writer writes elements, attributes and text as bytes.
struct SVGWriter {
    /// What has been written.
    private(set) var bytes: [UInt8]
    private var isInTag = false

    /// How many shapes of marks there are.
    static let markCount = 6

    /// Goes on after some bytes.
    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Begins an element.
    mutating func open(_ name: StaticString, _ attributes: (StaticString, String)...) {
        endTag()
        bytes.append(UInt8(ascii: "<"))
        raw(name)
        isInTag = true
        for (name, value) in attributes { attribute(name, value) }
    }

    /// Writes an element without content.
    mutating func empty(_ name: StaticString, _ attributes: (StaticString, String)...) {
        endTag()
        bytes.append(UInt8(ascii: "<"))
        raw(name)
        for (name, value) in attributes { attribute(name, value) }
        bytes.append(contentsOf: "/>".utf8)
    }

    /// Writes an element that holds text.
    mutating func element(_ name: StaticString, _ text: String, _ attributes: (StaticString, String)...) {
        open(name)
        for (name, value) in attributes { attribute(name, value) }
        endTag()
        escape(text)
        close(name)
    }

    /// Writes an attribute of the element that was just begun.
    mutating func attribute(_ name: StaticString, _ value: String) {
        bytes.append(UInt8(ascii: " "))
        raw(name)
        bytes.append(contentsOf: "=\"".utf8)
        escape(value)
        bytes.append(UInt8(ascii: "\""))
    }

    /// Writes a number as an attribute of the element that was just begun.
    mutating func attribute(_ name: StaticString, _ value: Int) { attribute(name, "\(value)") }

    /// Ends an element.
    mutating func close(_ name: StaticString) {
        endTag()
        bytes.append(contentsOf: "</".utf8)
        raw(name)
        bytes.append(UInt8(ascii: ">"))
    }

    /// Begins a link, if it leads anywhere.
    mutating func link(_ href: String?) { if let href { open("a", ("href", href)) } }

    /// Ends a link, if it leads anywhere.
    mutating func endLink(_ href: String?) { if href != nil { close("a") } }

    /// Writes a rectangle with round corners.
    mutating func rectangle(_ frame: Diagram.Frame, radius: Int) {
        empty(
            "rect", ("x", "\(frame.x)"), ("y", "\(frame.y)"), ("width", "\(frame.width)"),
            ("height", "\(frame.height)"), ("rx", "\(radius)"))
    }

    /// Writes a line of text; the blank after it keeps the words apart where the text is copied.
    mutating func span(_ text: String, x: Int, y: Int, isLast: Bool) {
        open("tspan")
        attribute("x", x)
        attribute("y", y)
        endTag()
        escape(text)
        if !isLast { bytes.append(UInt8(ascii: " ")) }
        close("tspan")
    }

    /// Writes a mark; no two of the first six have the same shape.
    mutating func mark(_ number: Int, at centre: Diagram.Point) {
        let (x, y) = (centre.x, centre.y)
        let path: String
        switch number % Self.markCount {
        case 0: path = "M\(x - 5) \(y)l5 -6l5 6l-5 6z"
        case 1: path = "M\(x - 5) \(y)a5 5 0 1 1 10 0a5 5 0 1 1 -10 0z"
        case 2: path = "M\(x - 5) \(y - 5)h10v10h-10z"
        case 3: path = "M\(x) \(y - 6)l6 11h-12z"
        case 4: path = "M\(x) \(y + 6)l6 -11h-12z"
        default: path = "M\(x - 2) \(y - 6)h4v4h4v4h-4v4h-4v-4h-4v-4h4z"
        }
        empty("path", ("class", "diagram-mark"), ("d", path))
    }

    private mutating func endTag() {
        if isInTag { bytes.append(UInt8(ascii: ">")) }
        isInTag = false
    }

    private mutating func raw(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Writes text so that it is nothing but text; what XML does not admit is left out.
    private mutating func escape(_ text: String) {
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x26: bytes.append(contentsOf: "&amp;".utf8)
            case 0x3C: bytes.append(contentsOf: "&lt;".utf8)
            case 0x3E: bytes.append(contentsOf: "&gt;".utf8)
            case 0x22: bytes.append(contentsOf: "&quot;".utf8)
            case 0x09, 0x0A, 0x0D: bytes.append(UInt8(ascii: " "))
            case 0..<0x20, 0x7F...0x9F, 0xFFFE...0xFFFF: continue
            default: bytes.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? [])
            }
        }
    }
}
