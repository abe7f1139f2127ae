import Foundation
import Markdown
import YAML

@testable import Procedures

/// The part of the guide that is about writing, with the examples and lists of words in it.
struct WritingGuide {
    /// Steps, and what the guide says that is made of each of them.
    struct Example {
        /// The document and the line, for messages.
        var place: String
        var steps: String
        /// What the guide says is read, item by item.
        var readings: [Row]
    }

    /// A row of the right part of an example.
    struct Row: Equatable {
        var words: String
        var bucket: String
    }

    /// A table of words: what it is headed, and its rows.
    struct WordList {
        var header: [String]
        var rows: [[String]]
    }

    /// Who acts in the examples beside the reader.
    static let people = ["librarian"]

    private(set) var examples: [Example] = []
    private(set) var wordLists: [WordList] = []

    /// Reads all documents of the section.
    init() throws {
        let folder = URL(fileURLWithPath: #filePath).appending(path: "../../../../Content/writing").standardized
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".md") }
        for name in names.sorted() { read([UInt8](try Data(contentsOf: folder.appending(path: name))), name) }
    }

    /// Examples are tables headed *You write*, and fenced blocks of steps that a table headed *Step* follows.
    private mutating func read(_ bytes: [UInt8], _ name: String) {
        let document = Document(SourceText(bytes), bodyStart: FrontMatter.read(bytes)?.bodyStart)
        var block: String?
        var node = document.root.firstChild
        while let next = node {
            defer { node = next.next }
            if next.kind == .codeBlock {
                block = String(decoding: next.literal, as: UTF8.self)
                continue
            }
            defer { block = nil }
            guard case .table = document.element(of: next) else { continue }
            let rows = rows(of: next, in: document)
            guard let header = rows.first else { continue }
            let line = bytes[..<document.range(of: next).lowerBound].count { $0 == UInt8(ascii: "\n") } + 1
            let place = "\(name):\(line)"
            if header == ["You write", "Tally reads", "Bucket"] {
                for row in rows.dropFirst() {
                    let readings = [Row(words: row[1], bucket: row[2])]
                    examples.append(Example(place: place, steps: "1. " + row[0], readings: readings))
                }
            } else if header == ["Step", "Tally reads", "Bucket"], let block {
                let readings = rows.dropFirst().map { Row(words: $0[1], bucket: $0[2]) }
                examples.append(Example(place: place, steps: block, readings: readings))
            } else {
                wordLists.append(WordList(header: header, rows: Array(rows.dropFirst())))
            }
        }
    }

    private func rows(of table: Node, in document: borrowing Document) -> [[String]] {
        var rows: [[String]] = []
        var walk = Walk(table)
        while let step = walk.next() {
            guard step.isEntering, step.kind == .blockElement else { continue }
            switch document.element(of: step.node) {
            case .tableRow: rows.append([])
            case .tableCell where !rows.isEmpty: rows[rows.count - 1].append(step.node.plainText)
            default: continue
            }
        }
        return rows
    }
}
