@testable import Markdown

/// HTML that was written, and what was found wrong on the way.
struct HTMLResult {
    var html: String
    var problems: [HTMLProblem]
    var comments: [HTMLComment] = []

    var kinds: [HTMLProblem.Kind] { problems.map(\.kind) }
}

/// A step in the writing of a document: what Markdown does, or a piece of HTML.
enum HTMLStep {
    case opens(HTMLElement)
    case opensLine
    case closes
    case text(String)
    case inline(String)
    case block(String)
}

/// Writes a document as the Markdown writer does, step by step; `<` and `>` of Markdown's own tags are the writer's.
func writeHTML(_ steps: [HTMLStep]) -> HTMLResult {
    var sanitizer = HTMLSanitizer()
    var output = HTMLBuffer()
    var open: [HTMLElement?] = []
    for (chunk, step) in steps.enumerated() {
        switch step {
        case .opens(let element):
            let isWritten = sanitizer.markdownOpens(element, into: &output)
            if isWritten { output.append(Array("<\(element)>".utf8)) }
            open.append(isWritten ? element : nil)
        case .opensLine:
            sanitizer.markdownOpensLine(into: &output)
            open.append(nil)
        case .closes:
            sanitizer.markdownCloses(into: &output)
            if let last = open.popLast(), let element = last { output.append(Array("</\(element)>".utf8)) }
            sanitizer.markdownClosed(into: &output)
        case .text(let text):
            sanitizer.markdownWritesText(into: &output)
            Array(text.utf8).withUnsafeBufferPointer { HTMLEscape.text($0, into: &output) }
        case .inline(let html):
            Array(html.utf8).withUnsafeBufferPointer { sanitizer.writeInline($0, chunk: chunk, into: &output) }
        case .block(let html):
            Array(html.utf8).withUnsafeBufferPointer { sanitizer.writeBlock($0, chunk: chunk, into: &output) }
        }
    }
    while let last = open.popLast() {
        sanitizer.markdownCloses(into: &output)
        if let element = last { output.append(Array("</\(element)>".utf8)) }
        sanitizer.markdownClosed(into: &output)
    }
    sanitizer.finish(into: &output)
    return HTMLResult(
        html: String(decoding: output.bytes, as: UTF8.self), problems: sanitizer.problems, comments: sanitizer.comments)
}

/// Writes HTML blocks that are siblings.
func writeHTML(blocks: String...) -> HTMLResult { writeHTML(blocks.map { .block($0) }) }

/// Writes HTML and text within one paragraph; what begins with `<` is HTML.
func writeHTML(paragraph pieces: String...) -> HTMLResult {
    writeHTML([.opens(.p)] + pieces.map { $0.hasPrefix("<") ? .inline($0) : .text($0) } + [.closes])
}

/// Writes bytes as one HTML block.
func sanitizeHTML(_ bytes: [UInt8]) -> [UInt8] {
    var sanitizer = HTMLSanitizer()
    var output = HTMLBuffer()
    bytes.withUnsafeBufferPointer { sanitizer.writeBlock($0, chunk: 0, into: &output) }
    sanitizer.finish(into: &output)
    return Array(output.bytes)
}

/// A generator of random numbers that gives the same ones on every run.
struct HTMLRandom: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}

/// Says what is wrong with HTML that the sanitizer wrote, judged by nothing but its tokens; nil if it is clean.
func htmlDefect(in html: [UInt8]) -> String? {
    html.withUnsafeBufferPointer { bytes in
        func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
        var open: [String] = []
        var links = 0
        var attributes: [HTMLAttribute] = []
        var tokenizer = HTMLTokenizer(bytes)
        while let token = tokenizer.next(attributes: &attributes) {
            let name = text(token.inner)
            switch token.kind {
            case .text:
                if text(token.range).contains(where: { $0 == "<" || $0 == ">" }) { return "a bracket in \(token)" }
            case .startTag:
                guard let element = HTMLElement.allCases.first(where: { "\($0)" == name }) else {
                    return "the element \(name)"
                }
                for attribute in attributes {
                    let value = attribute.value.map(text) ?? ""
                    if let defect = htmlDefect(inAttribute: text(attribute.name), value, on: element) { return defect }
                }
                if HTMLAllowList.rule(for: element).content == .nothing {
                    if !token.isSelfClosing { return "\(name) is not closed" }
                } else {
                    if token.isSelfClosing { return "\(name) closes itself" }
                    if name == "a" { links += 1 }
                    if links > 1 { return "a link in a link" }
                    open.append(name)
                }
            case .endTag:
                if open.popLast() != name { return "the end tag of \(name) closes another element" }
                if name == "a" { links -= 1 }
            case .rawText, .comment, .declaration, .unfinished:
                return "a \(token.kind)"
            }
        }
        return open.isEmpty ? nil : "\(open) stay open"
    }
}

private func htmlDefect(inAttribute name: String, _ value: String, on element: HTMLElement) -> String? {
    guard !name.hasPrefix("on"), name != "style",
        let index = HTMLAllowList.attributeIndex(of: HTMLName(name), on: element)
    else { return "the attribute \(name) on \(element)" }
    if value.contains(where: { $0 == "<" || $0 == ">" || $0 == "\"" }) { return "a bracket in \(name)" }
    guard case .address = HTMLAllowList.attributes[index].value else { return nil }
    let head = value.prefix { !"/?#".contains($0) }.lowercased()
    let isSafe = ["http:", "https:", "mailto:", "tel:"].contains { head.hasPrefix($0) }
    return isSafe || !head.contains(":") && !head.contains("&colon;") ? nil : "the address \(value)"
}
