import Diagnostics
import Documents
import Synchronization
import Testing

struct LiveContentTests {
    @Test func anEditIsReadAndTheOthersAreNot() {
        let files = ChangingFiles([
            "a.md": document("A", "[To b](b.md#there)."), "b.md": document("B", "## There"),
            "c.md": document("C", "Text."),
        ])
        var live = LiveContent(of: files.paths, in: files, jobs: 1)
        files.forgetReadings()
        files["b.md"] = document("B", "## Here")
        let update = live.update(["b.md"])
        #expect(files.readings == ["b.md"])
        #expect(update.changed == ["b.md"])
        #expect(update.before.isEmpty)
        #expect(update.after.map(\.rule.description) == ["link/anchor-not-found"])
        #expect(update.after.map(\.file) == ["a.md"])
    }

    @Test func aFileThatWasWrittenWithTheSameBytesHasNotChanged() {
        let files = ChangingFiles(["a.md": document("A", "Text.")])
        var live = LiveContent(of: files.paths, in: files, jobs: 1)
        let update = live.update(["a.md", "unknown.md"])
        #expect(update.changed.isEmpty)
        #expect(!update.hasOtherFiles)
    }

    @Test func aNewFileMendsTheLinksToIt() {
        let files = ChangingFiles(["a.md": document("A", "[To b](b.md).")])
        var live = LiveContent(of: files.paths, in: files, jobs: 1)
        #expect(live.diagnostics.map(\.rule.description) == ["link/file-not-found"])
        files["b.md"] = document("B", "Text.")
        let update = live.update(["b.md"], paths: files.paths)
        #expect(update.hasOtherFiles)
        #expect(update.changed == ["b.md"])
        #expect(update.before.map(\.rule.description) == ["link/file-not-found"])
        #expect(live.diagnostics.isEmpty)
    }

    @Test func theFindingsOfAFileGoWithIt() {
        let files = ChangingFiles(["a.md": document("A", "Text."), "b.md": document("B", "[Nowhere](c.md).")])
        var live = LiveContent(of: files.paths, in: files, jobs: 1)
        files["b.md"] = nil
        let update = live.update([], paths: files.paths)
        #expect(update.removed == ["b.md"])
        #expect(update.before.map(\.rule.description) == ["link/file-not-found"])
        #expect(update.after.isEmpty)
    }

    /// Whatever is done to the files, in whatever portions: what is known of them then is what a fresh check finds.
    @Test(arguments: 0..<24)
    func afterAnyEditsItIsWhatAFreshCheckFinds(seed: UInt64) throws {
        var writer = RandomWriter(seed: seed)
        let files = ChangingFiles(writer.folder())
        var live = LiveContent(of: files.paths, in: files, jobs: 2)
        var known = live.diagnostics
        for _ in 0..<25 {
            let before = files.paths
            var touched: Set<String> = []
            for _ in 0..<writer.random(from: 1...3) { touched.formUnion(writer.edit(files)) }
            let paths = files.paths
            let update = live.update(touched, paths: paths == before ? nil : paths)
            let fresh = ContentCheck(of: paths, in: files, jobs: 1)
            #expect(live.diagnostics == fresh.diagnostics)
            #expect(live.suppressed == fresh.suppressed)
            #expect(live.content.files.map(\.path) == paths)
            #expect(live.content.navigation.entries.map(\.name) == fresh.content.navigation.entries.map(\.name))
            for index in paths.indices {
                let (own, other) = (live.content.links[index], fresh.content.links[index])
                #expect(own.destinations.map(\.file) == other.destinations.map(\.file))
                #expect(own.destinations.map(\.lacksAnchor) == other.destinations.map(\.lacksAnchor))
            }
            // What the update says of the findings leads from what was known to what is found.
            for finding in update.before {
                let place = try #require(known.firstIndex(of: finding))
                known.remove(at: place)
            }
            known = (known + update.after).inReportOrder()
            #expect(known == fresh.diagnostics.inReportOrder())
        }
    }
}

private func document(_ title: String, _ body: String) -> String {
    """
    ---
    title: \(title)
    description: What there is to know about it, in a sentence that is long enough for a list of results to show.
    ---
    # \(title)

    \(body)

    """
}

/// Files that a test changes, and that note who was read.
private final class ChangingFiles: FileStore {
    private let texts: Mutex<[String: String]>
    private let read = Mutex<[String]>([])

    init(_ texts: [String: String]) { self.texts = Mutex(texts) }

    var paths: [String] { texts.withLock { $0.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } } }
    var readings: [String] { read.withLock { $0 } }
    func forgetReadings() { read.withLock { $0 = [] } }

    subscript(path: String) -> String? {
        get { texts.withLock { $0[path] } }
        set { texts.withLock { $0[path] = newValue } }
    }

    func read(_ path: String) throws(FileStoreError) -> [UInt8] {
        read.withLock { $0.append(path) }
        guard let text = self[path] else { throw FileStoreError(path: path, reason: "there is no such file") }
        return Array(text.utf8)
    }
}

/// Writes documents at random that link to each other, include each other, and are often wrong.
private struct RandomWriter {
    private var state: UInt64
    private static let names = [
        "a.md", "b.md", "index.md", "TOC.yml", "x/a.md", "x/README.md", "x/TOC.yml", "includes/p.md", "includes/q.md",
        "media/one.png", "x/toc.md", "Other.md",
    ]
    private static let targets =
        names + ["", "missing.md", "other.md", "x", "x/", "b", "includes\\p.md", "../outside.md", "media/One.png"]
    private static let anchors = ["", "", "#one", "#two", "#three", "#One", "#top"]

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func random(from range: ClosedRange<Int>) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return range.lowerBound + Int(state >> 33) % range.count
    }

    private mutating func pick(_ words: [String]) -> String { words[random(from: 0...words.count - 1)] }

    mutating func folder() -> [String: String] {
        var files: [String: String] = [:]
        for name in Self.names where random(from: 0...3) > 0 { files[name] = text(for: name) }
        return files
    }

    /// Changes a file, makes one or removes one; returns what was touched.
    mutating func edit(_ files: ChangingFiles) -> [String] {
        let name = pick(Self.names)
        switch random(from: 0...9) {
        case 0: files[name] = nil
        case 1...3 where files[name]?.contains("Words.") == true:
            // An edit that only moves what comes after it.
            files[name] = files[name].map { "\($0.prefix { $0 != "W" })More. \($0.drop { $0 != "W" })" }
        default: files[name] = text(for: name)
        }
        return [name]
    }

    private mutating func address() -> String {
        (random(from: 0...5) == 0 ? "~/" : "") + pick(Self.targets) + pick(Self.anchors)
    }

    private mutating func text(for name: String) -> String {
        if name.hasSuffix(".png") { return "picture" }
        var lines: [String] = []
        if name.hasSuffix(".yml") {
            for number in 0..<random(from: 0...4) { lines.append("- name: Entry \(number)\n  href: \(address())") }
            return lines.joined(separator: "\n") + "\n"
        }
        if random(from: 0...6) > 0 { lines.append("---\ntitle: \(pick(["One", "Two", "Three", "Four"]))\n---") }
        lines.append("# A heading")
        for _ in 0..<random(from: 0...6) {
            switch random(from: 0...7) {
            case 0: lines.append("## \(pick(["One", "Two", "Three"]))")
            case 1: lines.append("Words.")
            case 2: lines.append("![](\(address()))")
            case 3, 4: lines.append("[!INCLUDE [part](\(address()))]")
            case 5: lines.append("<!-- allow: \(pick(["link/file-not-found", "link/anchor-not-found"])) because so -->")
            case 6: lines.append("<a id=\"\(pick(["one", "two", "three"]))\"></a>")
            default: lines.append("A [link](\(address())).")
            }
        }
        return lines.joined(separator: "\n\n") + "\n"
    }
}
