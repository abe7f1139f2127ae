import Foundation
import Diagnostics
import LanguageServer
import Preview
import Testing

@testable import TallyCommand

/// A fake editor speaks with a session as an editor does, and remembers what it is told.
final class FakeEditor {
    /// A finding as an editor shows it.
    struct Finding: Equatable {
        let rule: String
        let line: Int
        let column: Int
        let message: String
    }

    let place: Workplace
    private var session: EditorSession
    private var texts: [String: String] = [:]
    private var version = 1
    private var count = 0
    /// The findings that it shows, by the files.
    private(set) var shown: [String: [Finding]] = [:]
    /// What it was told beside that.
    private(set) var log: [String] = []

    /// Opens a folder.
    init(_ place: Workplace, abilities: String = "{}") throws {
        self.place = place
        session = EditorSession(place.context)
        _ = try ask("initialize", #"{"rootUri":"\#(address(""))","capabilities":\#(abilities)}"#)
        try tell("initialized", "{}")
    }

    /// Opens a file as it is on the disk.
    func open(_ path: String) throws {
        let text = try #require(place.read(path))
        texts[path] = text
        try tell(
            "textDocument/didOpen",
            #"{"textDocument":{"uri":"\#(address(path))","languageId":"markdown","version":1,"text":\#(quoted(text))}}"#
        )
    }

    /// Types something in the place of some words of an open file.
    func type(_ new: String, for old: String, in path: String) throws {
        let text = try #require(texts[path])
        let range = try #require(text.range(of: old))
        let ends = [range.lowerBound, range.upperBound].map { json(position(of: $0, in: text)) }
        version += 1
        try tell(
            "textDocument/didChange",
            #"{"textDocument":{"uri":"\#(address(path))","version":\#(version)},"contentChanges":[{"range":{"start":"#
                + #"\#(ends[0]),"end":\#(ends[1])},"text":\#(quoted(new))}]}"#)
        texts[path] = text.replacingCharacters(in: range, with: new)
    }

    /// Closes a file without saving it.
    func close(_ path: String) throws {
        texts[path] = nil
        try tell("textDocument/didClose", #"{"textDocument":{"uri":"\#(address(path))"}}"#)
    }

    /// Tells that files have changed on the disk.
    func notice(_ paths: String...) throws {
        try take(session.take(FileChanges(written: Set(paths.map { place.root + "/" + $0 }))))
    }

    /// Asks something about the place behind some words of an open file.
    func ask(_ method: String, behind words: String, in path: String, _ more: String = "") throws -> JSONValue {
        let text = try #require(texts[path])
        let end = try #require(text.range(of: words)).upperBound
        return try ask(
            "textDocument/" + method,
            #"{"textDocument":{"uri":"\#(address(path))"},"position":\#(json(position(of: end, in: text)))\#(more)}"#)
    }

    /// Asks something about all of a file, or the range of some words in it.
    func ask(_ method: String, in path: String, around words: String? = nil, _ more: String = "") throws -> JSONValue {
        let text = try #require(texts[path])
        let range = try words.map { try #require(text.range(of: $0)) } ?? text.startIndex..<text.endIndex
        let ends = [range.lowerBound, range.upperBound].map { json(position(of: $0, in: text)) }
        return try ask(
            "textDocument/" + method,
            #"{"textDocument":{"uri":"\#(address(path))"},"range":{"start":\#(ends[0]),"end":\#(ends[1])}\#(more)}"#)
    }

    /// Asks something, and returns the answer, or the error.
    func ask(_ method: String, _ parameters: String) throws -> JSONValue {
        count += 1
        let id = count
        let answer = try #require(
            try take(session.handle(Array(#"{"id":\#(id),"method":"\#(method)","params":\#(parameters)}"#.utf8))))
        return try #require(answer["result"] ?? answer["error"])
    }

    /// The text of an open file after the changes that an answer asks for.
    func text(of path: String, after edit: JSONValue?) throws -> String {
        var buffer = TextBuffer(address(path), version: 0, try #require(texts[path] ?? place.read(path)))
        let changes = edit?["changes"]?[address(path)]?.array ?? []
        // An editor makes all of them at once, which is the same as from the last to the first.
        let sorted = changes.sorted { start(of: $0) > start(of: $1) }.map { change in
            JSONValue(renaming: "newText", to: "text", in: change)
        }
        try buffer.apply(sorted, version: 1, .utf16)
        return String(decoding: buffer.bytes, as: UTF8.self)
    }

    func address(_ path: String) -> String {
        FileAddress.address(of: path.isEmpty ? place.root : place.root + "/" + path)
    }

    /// The path of a file that an answer names.
    func path(_ address: JSONValue?) -> String? {
        let path = address?.string.flatMap { FileAddress.path(of: $0) }
        return path.map { $0.hasPrefix(place.root + "/") ? String($0.dropFirst(place.root.count + 1)) : $0 }
    }

    // MARK: Parts

    private func tell(_ method: String, _ parameters: String) throws {
        try take(session.handle(Array(#"{"method":"\#(method)","params":\#(parameters)}"#.utf8)))
        try take(session.settle())
    }

    /// Takes in what the session says; returns the answer among it.
    @discardableResult
    private func take(_ messages: [ServerMessage]) throws -> JSONValue? {
        var answer: JSONValue?
        for message in messages {
            var reader = MessageReader()
            reader.append(message.bytes)
            let value = try JSONReader.read(try #require(try reader.next()))
            switch value["method"]?.string {
            case "textDocument/publishDiagnostics": show(value["params"])
            case "window/logMessage", "window/showMessage": log.append(value["params"]?["message"]?.string ?? "")
            case nil: answer = value
            default: Issue.record("nobody has asked for \(value)")
            }
        }
        return answer
    }

    private func show(_ parameters: JSONValue?) {
        guard let path = path(parameters?["uri"]) else { return }
        shown[path] = (parameters?["diagnostics"]?.array ?? []).map { finding in
            let start = finding["range"]?["start"]
            return Finding(
                rule: finding["code"]?.string ?? "", line: start?["line"]?.integer ?? -1,
                column: start?["character"]?.integer ?? -1, message: finding["message"]?.string ?? "")
        }
    }

    private func position(of index: String.Index, in text: String) -> Position {
        SourceMap(Array(text.utf8)).position(
            of: text.utf8.distance(from: text.startIndex, to: index), in: .utf16, from: .zero)
    }

    private func json(_ position: Position) -> String {
        #"{"line":\#(position.line),"character":\#(position.column)}"#
    }

    private func quoted(_ text: String) -> String {
        var json = JSONWriter()
        json.value(text)
        return String(decoding: json.bytes, as: UTF8.self)
    }

    private func start(of change: JSONValue) -> Position {
        let start = change["range"]?["start"]
        return Position(line: start?["line"]?.integer ?? 0, column: start?["character"]?.integer ?? 0)
    }
}

extension JSONValue {
    /// An object with another key in the place of one.
    fileprivate init(renaming key: String, to other: String, in value: JSONValue) {
        guard case .object(let members) = value.content else {
            self = value
            return
        }
        var json = JSONWriter()
        json.object { json in
            for member in members {
                json.key(member.key == key ? other : member.key)
                json.write(member.value)
            }
        }
        self = (try? JSONReader.read(json.bytes)) ?? value
    }
}

extension JSONWriter {
    fileprivate mutating func write(_ value: JSONValue) {
        switch value.content {
        case .null: null()
        case .bool(let flag): self.value(flag)
        case .number(let digits): self.value(Int(digits) ?? 0)
        case .string(let text): self.value(text)
        case .array(let values): array { json in for value in values { json.write(value) } }
        case .object(let members):
            object { json in
                for member in members {
                    json.key(member.key)
                    json.write(member.value)
                }
            }
        }
    }
}
