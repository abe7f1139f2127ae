import Diagnostics
import Documents

/// A small content folder in memory, checked, with the places marked where findings are expected.
///
/// `⟦` and `⟧` around a part of a text mark it; they are taken out before the check.
struct MarkedFolder {
    let files: [String: [UInt8]]
    let marks: [String: [Range<Int>]]
    let check: ContentCheck

    init(_ texts: [String: String], jobs: Int = 1) {
        var files: [String: [UInt8]] = [:]
        var marks: [String: [Range<Int>]] = [:]
        for (path, text) in texts {
            var bytes: [UInt8] = []
            var open: [Int] = []
            for character in text {
                switch character {
                case "⟦": open.append(bytes.count)
                case "⟧": marks[path, default: []].append((open.popLast() ?? 0)..<bytes.count)
                default: bytes += String(character).utf8
                }
            }
            files[path] = bytes
        }
        self.init(files, marks: marks, jobs: jobs)
    }

    init(_ files: [String: [UInt8]], marks: [String: [Range<Int>]] = [:], jobs: Int = 1) {
        let store = MemoryFiles(bytes: files)
        self.files = files
        self.marks = marks
        check = ContentCheck(of: store.paths, in: store, jobs: jobs)
    }

    /// The findings of a rule.
    func findings(_ rule: RuleID) -> [Diagnostic] { check.diagnostics.filter { $0.rule == rule } }

    /// The places at which a rule finds something, file by file.
    func places(_ rule: RuleID) -> [String: [Range<Int>]] {
        Dictionary(grouping: findings(rule), by: \.file).mapValues { $0.map(\.range) }
    }

    /// The bytes of a place as text.
    func text(_ range: Range<Int>, of file: String) -> String {
        String(decoding: (files[file] ?? [])[range], as: UTF8.self)
    }

    /// A file as text.
    func text(of file: String) -> String { String(decoding: files[file] ?? [], as: UTF8.self) }

    /// The folder after all fixes that are sure enough have been made, checked again.
    func fixed(_ confidences: Set<Fix.Confidence> = [.certain]) -> MarkedFolder {
        let plan = FixPlan(for: check.diagnostics, confidences: confidences) { files[$0] }
        var after = files
        for file in plan.files { after[file.path] = file.after }
        return MarkedFolder(after)
    }

    /// The index of a file.
    func index(of path: String) -> Int? { check.content.index(of: Array(path.utf8)[...]) }
}
