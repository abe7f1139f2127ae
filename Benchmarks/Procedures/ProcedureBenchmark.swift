import Documents
import Glibc
import PartnerRelationships
import Procedures
import Workflow
import YAML

/// Measures how long it takes to check a procedure on the real model, or writes documents to check.
///
/// `procedures ROUNDS` checks the drafts of all workflows; `procedures --write N FOLDER [--unbound]` writes N of them, with
/// or without what binds them.
@main struct ProcedureBenchmark {
    /// A draft, and how long its checks took in microseconds.
    private struct Entry {
        let id: String
        let bytes: [UInt8]
        var total = 0.0
        var best = Double.infinity

        var page: Documents.Page { Documents.Page(id + ".md", bytes) }
    }

    static func main() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        if arguments.first == "--write", arguments.count >= 3, let count = Int(arguments[1]), count > 0 {
            write(count, to: arguments[2], isBound: !arguments.contains("--unbound"))
        } else if arguments.count == 1, let rounds = Int(arguments[0]), rounds > 0 {
            measure(rounds)
        } else {
            complain("usage: procedures ROUNDS | procedures --write N FOLDER [--unbound]")
            exit(2)
        }
    }

    private static func drafts() -> [Entry] {
        let domain = Domain.partnerRelationships
        var planner = DraftPlanner(domain)
        return domain.workflows.compactMap { workflow in
            guard let plan = try? planner.plan(workflow) else { return nil }
            return Entry(id: workflow.id, bytes: Array(Draft(of: plan, in: domain).markdown.utf8))
        }
    }

    /// The reading and carrying out of procedures is measured, not the parsing of Markdown.
    private static func measure(_ rounds: Int) {
        var entries = drafts()
        let reader = ProcedureReader(.partnerRelationships)
        let checker = ProcedureChecker(.partnerRelationships)
        func check(_ page: borrowing Documents.Page, _ sheet: BindingSheet, _ bytes: [UInt8]) -> Double {
            let start = now()
            let read = reader.read(page.document, html: page.html, sheet)
            _ = checker.check(read, source: bytes, file: page.path)
            return (now() - start) * 1e6
        }
        for index in entries.indices {
            let page = entries[index].page
            let sheet = page.sheet
            // The first time prepares what depends on the workflow alone.
            for round in 0...rounds {
                let time = check(page, sheet, entries[index].bytes)
                if round == 0 { continue }
                entries[index].total += time
                entries[index].best = min(entries[index].best, time)
            }
        }
        // One after the other, each finds less of the code and of the model near the processor.
        var inTurn = 0.0
        for _ in 0..<rounds {
            for entry in entries {
                let page = entry.page
                inTurn += check(page, page.sheet, entry.bytes)
            }
        }
        let count = Double(entries.count * rounds)
        let average = entries.reduce(0) { $0 + $1.total } / count
        // Others use the machine, too: the worst procedure is the one whose best time is the longest.
        entries.sort { $0.best > $1.best }
        print("procedures \(entries.count)")
        print("per-second \(Int(1e6 / average))")
        print("average \(Int(average.rounded(.up)))")
        print("in-turn \(Int((inTurn / count).rounded(.up)))")
        print("worst \(Int((entries.first?.best ?? 0).rounded(.up)))")
        for entry in entries.prefix(5) { print("slowest \(Int(entry.best.rounded(.up))) \(entry.id)") }
    }

    private static func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    private static func complain(_ message: String) {
        let bytes = Array("\(message)\n".utf8)
        _ = Glibc.write(STDERR_FILENO, bytes, bytes.count)
    }

    private static func write(_ count: Int, to folder: String, isBound: Bool) {
        let texts = drafts().map { entry in
            isBound ? entry.bytes : Array(String(decoding: entry.bytes, as: UTF8.self).unbound.utf8)
        }
        mkdir(folder, 0o777)
        for number in 0..<count where !texts.isEmpty {
            guard let file = fopen("\(folder)/procedure-\(number).md", "w") else {
                complain("procedures: cannot write into \(folder)")
                exit(2)
            }
            let text = texts[number % texts.count]
            fwrite(text, 1, text.count, file)
            fclose(file)
        }
    }
}

extension Documents.Page {
    /// What its front matter binds.
    fileprivate var sheet: BindingSheet { BindingSheet(frontMatter: frontMatter?.mapping ?? YAMLMapping()) }
}

extension String {
    /// The document without the two lines of front matter that bind it.
    fileprivate var unbound: String {
        var lines = split(separator: "\n", omittingEmptySubsequences: false)
        if let index = lines.firstIndex(of: "workflows:") { lines.removeSubrange(index..<min(index + 2, lines.count)) }
        return lines.joined(separator: "\n")
    }
}
