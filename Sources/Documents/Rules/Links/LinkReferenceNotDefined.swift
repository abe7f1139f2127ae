internal import Diagnostics
internal import Glibc
internal import Markdown

/// Finds links and images by reference, `[text][label]`, whose label is defined nowhere.
enum LinkReferenceNotDefined: PageRule {
    static let rule = Rule(
        "link/reference-not-defined", .warning, "The label of a reference is defined in the document.",
        explanation: """
            `[text][label]` is a link if a line such as `[label]: https://example.com` says where it leads. Without one, \
            readers see the brackets as they are written, and no link at all.

            Each file has definitions of its own: those of a document don't count in the files that it includes.
            """,
        wrong: """
            ---
            title: Find a partner
            ---
            # Find a partner

            Read the [list of partners][partners].

            [partner]: https://example.com/partners
            """,
        right: """
            ---
            title: Find a partner
            ---
            # Find a partner

            Read the [list of partners][partners].

            [partners]: https://example.com/partners
            """)

    static func check(_ page: borrowing Page, _ findings: inout Findings) {
        guard mayHaveReferences(page.bytes) else { return }
        var search = Search()
        var walk = Walk(page.document.root)
        while let (node, kind) = walk.nextEntered() {
            if kind != .text || node.previous?.kind != .text { search.finish(page, &findings) }
            if kind == .text { search.run.append(node) }
        }
        search.finish(page, &findings)
    }

    /// Whether two pairs of brackets follow each other anywhere; hardly a document has them.
    private static func mayHaveReferences(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return false }
            var start = 0
            while let found = memchr(base + start, Int32(UInt8(ascii: "]")), bytes.count - start) {
                start = base.distance(to: found.assumingMemoryBound(to: UInt8.self)) + 1
                if start < bytes.count, bytes[start] == UInt8(ascii: "[") { return true }
            }
            return false
        }
    }

    /// The search through one document.
    private struct Search {
        /// Texts that follow each other without anything between them.
        var run = TextRun()
        private var labels: NearMisses?
        private var count = 0
        /// With more mistakes than this, nobody reads what each label is near to.
        private static let mostCompared = 50

        mutating func finish(_ page: borrowing Page, _ findings: inout Findings) {
            for reference in run.references {
                guard let place = run.place(of: reference.label, in: page.document),
                    let whole = run.place(of: reference.whole, in: page.document),
                    // With a backslash before one of them, brackets are meant as brackets.
                    whole.count == reference.whole.count
                else { continue }
                report(String(decoding: run.bytes[reference.label], as: UTF8.self), at: place, page, &findings)
            }
            run.removeAll()
        }

        private mutating func report(
            _ label: String, at place: Range<Int>, _ page: borrowing Page, _ findings: inout Findings
        ) {
            count += 1
            let known = labels ?? NearMisses(definitions(in: page))
            labels = known
            let similar = count > Search.mostCompared ? nil : known.nearest(to: label, limit: 1).first
            var fixes: [Fix] = []
            if let similar { fixes = [findings.fix("write [\(similar)]", .likely, replace: place, with: similar)] }
            findings.report(
                rule, at: place, "nothing says where [\(label)] leads",
                notes: similar.map { [Note("there is a definition with a similar label: [\($0)]")] } ?? [],
                help: similar.map { "write [\($0)]" }
                    ?? "add a line that begins with [\(label)]: and goes on with the address",
                fixes: fixes)
        }

        /// The labels that lines of the document define, or look as if they did.
        private func definitions(in page: borrowing Page) -> [String] {
            let bytes = page.bytes
            var labels: [String] = []
            for number in 0..<page.document.source.lines.count {
                let line = bytes[page.line(number)].drop { $0 == UInt8(ascii: " ") }
                guard line.first == UInt8(ascii: "["), let end = line.firstIndex(of: UInt8(ascii: "]")),
                    end + 1 < line.endIndex, line[end + 1] == UInt8(ascii: ":")
                else { continue }
                labels.append(String(decoding: line[(line.startIndex + 1)..<end], as: UTF8.self))
            }
            return labels
        }
    }
}
