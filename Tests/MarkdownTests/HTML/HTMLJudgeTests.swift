import Foundation
import Testing

@testable import Markdown

/// What a parser of HTML that is not ours says of what we write.
@Suite struct HTMLJudgeTests {
    /// Reads one document per line, as JSON strings, and prints the number of each that has a defect, and the defect.
    ///
    /// With html5lib it builds the tree that a browser would, and compares it with the tags as they are written: a tree
    /// that nests otherwise would mean that a browser moved something. Without html5lib it looks at the tags alone.
    private static let judge = #"""
        import json, sys
        from html.parser import HTMLParser
        try:
            import html5lib
        except ImportError:
            html5lib = None
        void = {"br", "hr", "img", "col", "wbr"}
        allowed = set(json.loads(sys.stdin.readline()))

        class Tags(HTMLParser):
            def __init__(self):
                super().__init__(convert_charrefs=True)
                self.open, self.found, self.defect = [], [], None
            def handle_starttag(self, tag, attributes):
                self.found.append((tag, len(self.open)))
                self.check(tag, attributes)
                if tag not in void: self.open.append(tag)
            def handle_startendtag(self, tag, attributes):
                if tag not in void: self.defect = "closes itself: " + tag
                self.found.append((tag, len(self.open)))
                self.check(tag, attributes)
            def handle_endtag(self, tag):
                if not self.open or self.open.pop() != tag: self.defect = "unbalanced: " + tag
            def handle_comment(self, text): self.defect = "comment"
            def handle_decl(self, text): self.defect = "declaration"
            def handle_pi(self, text): self.defect = "instruction"
            def check(self, tag, attributes):
                if tag not in allowed: self.defect = "element " + tag
                for name, value in attributes:
                    if name.startswith("on") or name in ("style", "srcdoc"): self.defect = "attribute " + name
                    if name in ("href", "src", "cite") and value:
                        url = "".join(c for c in value if c > " ").lower()
                        head = url.replace("\\", "/").split("/")[0].split("?")[0].split("#")[0]
                        if ":" in head and head.split(":")[0] not in ("http", "https", "mailto", "tel"):
                            self.defect = "address " + value

        def tree(html):
            found = []
            def walk(node, depth):
                for child in node:
                    if not isinstance(child.tag, str): found.append(("comment", depth)); continue
                    found.append((child.tag, depth))
                    walk(child, depth + 1)
            walk(html5lib.parseFragment(html, namespaceHTMLElements=False), 0)
            return found

        def bodiless(found):
            # A parser puts a tbody around rows that have none, which moves what is inside one level down.
            kept, around = [], []
            for tag, depth in found:
                while around and depth <= around[-1]: around.pop()
                if tag == "tbody": around.append(depth); continue
                kept.append((tag, depth - len(around)))
            return kept

        print("html5lib" if html5lib else "html.parser")
        for number, line in enumerate(sys.stdin):
            html = json.loads(line)
            tags = Tags()
            tags.feed(html)
            tags.close()
            defect = tags.defect or (tags.open and "open: " + str(tags.open))
            if not defect and html5lib and bodiless(tree(html)) != bodiless(tags.found):
                defect = "a browser would nest this otherwise"
            if defect: print(number, defect)
        """#

    @Test func anotherParserSeesNoAttackAndTheSameNesting() throws {
        var documents = HTMLAttacks.all.map { String(decoding: sanitizeHTML(Array($0.utf8)), as: UTF8.self) }
        var random = HTMLRandom(5)
        for _ in 0..<1_500 {
            var html = ""
            for _ in 0..<Int.random(in: 1...16, using: &random) {
                html +=
                    HTMLPropertyTests.fragments[Int.random(in: 0..<HTMLPropertyTests.fragments.count, using: &random)]
            }
            documents.append(String(decoding: sanitizeHTML(Array(html.utf8)), as: UTF8.self))
            documents.append(writeHTML(HTMLPropertyTests.document(&random)).html)
        }
        guard let verdict = try ask(documents) else {
            print("skipped: there is no python3 to read the HTML with")
            return
        }
        print("judged by \(verdict.first ?? "")")
        for line in verdict.dropFirst() {
            let parts = line.split(separator: " ", maxSplits: 1)
            let number = parts.first.flatMap { Int($0) } ?? 0
            Issue.record("\(parts.last ?? ""): \(documents[number])")
        }
        #expect(!verdict.isEmpty)
    }

    /// What the judge prints, line by line, or nil where there is no Python.
    private func ask(_ documents: [String]) throws -> [Substring]? {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("html-judge-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let script = folder.appendingPathComponent("judge.py")
        let input = folder.appendingPathComponent("documents.jsonl")
        try Data(Self.judge.utf8).write(to: script)
        let encoder = JSONEncoder()
        var lines = [try encoder.encode(HTMLElement.allCases.map { "\($0)" })]
        for document in documents { lines.append(try encoder.encode(document)) }
        try Data(lines.joined(separator: Data("\n".utf8))).write(to: input)

        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", script.path]
        process.standardInput = try FileHandle(forReadingFrom: input)
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        if process.terminationStatus == 127 { return nil }
        #expect(process.terminationStatus == 0)
        return String(decoding: data, as: UTF8.self).split(separator: "\n")
    }
}
