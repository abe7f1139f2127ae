internal import SiteBuilder

/// A document history is who has changed which document when, as git knows it.
///
/// One call tells it for all documents, because one for each would take longer than everything else. Without git, outside
/// of a repository, and in a clone that has only the latest commits, nothing is known and nothing is made up.
struct DocumentHistory: Sendable {
    /// The latest commit that has changed any document.
    private(set) var commit: String?
    /// The day of that commit.
    private(set) var date: String?
    /// The last change of each document and who has contributed to it, by paths within the folder.
    private(set) var revisions: [String: DocumentRevision] = [:]

    /// A history of which nothing is known.
    init() {}

    /// Reads the history of a folder.
    static func read(_ folder: String) -> DocumentHistory {
        let inside = [
            "-C", folder.isEmpty ? "." : folder, "-c", "core.fsmonitor=false", "-c", "log.showSignature=false",
            // Whoever wants another log for themselves gets the same site.
            "-c", "log.showRoot=true",
        ]
        let state = ChildProcess.run("git", inside + ["rev-parse", "--is-shallow-repository"])
        guard let state, state.code == 0, state.output.starts(with: "false".utf8) else {
            return DocumentHistory()
        }
        let log = ChildProcess.run(
            "git",
            inside + [
                "log", "-z", "--relative", "--name-status", "-M", "-l1000", "--no-ext-diff", "--no-color",
                "--encoding=UTF-8",
                "--format=\u{1}%H\u{2}%cs\u{2}%aN", "--", ".",
            ])
        guard let log, log.code == 0 else { return DocumentHistory() }
        return DocumentHistory(log: log.output)
    }

    /// Reads what `git log` has printed.
    ///
    /// Commits begin with 01; their hash, day and author stand between 02s, and then come the changes: a letter, and a
    /// path or, where a file was renamed, the old and the new one. All end in NUL, and the first letter has a line break
    /// before it; those in a path belong to it.
    init(log: [UInt8]) {
        var names: [String: String] = [:]
        var author = ""
        var day = ""
        var hash = ""
        var fields = log.split(separator: 0).makeIterator()
        while let field = fields.next()?.drop(while: { $0 == 0x0A }) {
            if field.first == 1 {
                let parts = field.dropFirst().split(separator: 2, omittingEmptySubsequences: false)
                guard parts.count == 3 else { continue }
                hash = String(decoding: parts[0], as: UTF8.self)
                day = String(decoding: parts[1], as: UTF8.self)
                author = String(decoding: parts[2], as: UTF8.self)
                if commit == nil {
                    commit = hash
                    date = day
                }
                continue
            }
            guard var path = fields.next().map({ String(decoding: $0, as: UTF8.self) }) else { break }
            if field.first == UInt8(ascii: "R") || field.first == UInt8(ascii: "C") {
                guard let new = fields.next().map({ String(decoding: $0, as: UTF8.self) }) else { break }
                // From here back in time, the old name means the document that has the new one.
                if field.first == UInt8(ascii: "R") { names[path] = names[new] ?? new }
                path = new
            }
            if field.first != UInt8(ascii: "D") { add(author, day, hash, to: names[path] ?? path) }
        }
    }

    private mutating func add(_ author: String, _ day: String, _ hash: String, to path: String) {
        guard var revision = revisions[path] else {
            revisions[path] = DocumentRevision(date: day, contributors: [author], commit: hash)
            return
        }
        if !revision.contributors.contains(author) {
            revision.contributors.append(author)
            revisions[path] = revision
        }
    }
}
