internal import Diagnostics

/// Finds links to places in a document that are not there.
enum LinkAnchorNotFound: ContentRule {
    static let rule = Rule(
        "link/anchor-not-found", .error, "A link to a place in a document names a heading or an anchor of it.",
        explanation: """
            What follows the `#` of a link is the id of a heading, or an anchor such as `<a id="roles"></a>`. A heading's \
            id is its text in lower case, with dashes for the blanks and without punctuation.

            A document also has the headings of all that it includes.
            """,
        wrong: """
            ---
            title: Partners
            ---
            # Partners

            Go on with [removing roles](#remove-the-roles).

            ## Remove roles
            """,
        right: """
            ---
            title: Partners
            ---
            # Partners

            Go on with [removing roles](#remove-roles).

            ## Remove roles
            """)

    /// The number of anchors that are compared with a wrong one.
    private static let candidateCount = 500

    static func check(_ file: CheckedFile, _ findings: inout Findings) {
        for pointer in file.pointersWithoutAnchor {
            let address = file.address(of: pointer.reference)
            guard let fragment = LinkTarget.fragment(of: address) else { continue }
            let name = String(decoding: LinkTarget.decoded(fragment), as: UTF8.self)
            let target = pointer.destination.file ?? file.index
            let place = target == file.index ? "this document" : "\"\(file.content.files[target].path)\""

            let anchors = anchors(around: target, in: file.content)
            let folded = name.lowercased()
            let sameLetters = anchors.filter { $0.lowercased() == folded }
            let near = sameLetters.isEmpty ? NearMisses.nearest(to: name, among: anchors) : sameLetters
            var fixes: [Fix] = []
            if near.count == 1, let range = pointer.reference.addressRange {
                let text = RelativeAddress.encoded(Array(near[0].utf8)[...])
                fixes = [
                    findings.fix(
                        "write \"#\(text)\"", sameLetters.isEmpty ? .likely : .certain,
                        replace: range.upperBound - fragment.count..<range.upperBound, with: text)
                ]
            }
            findings.report(
                rule, at: pointer.reference.place, "there is no heading or anchor \"\(name)\" in \(place)",
                notes: near.map { Note("there is one with a similar name: \($0)") }, fixes: fixes)
        }
    }

    /// The names of the anchors of a document and of what is on a page with it, each of them once.
    private static func anchors(around file: Int, in content: Content) -> [String] {
        var names: [String] = []
        var seen: Set<String> = []
        for member in content.surroundings(of: file) {
            guard let outline = content.files[member].outline else { continue }
            for anchor in outline.anchors.prefix(candidateCount - names.count) {
                let name = String(decoding: outline[anchor.name], as: UTF8.self)
                if seen.insert(name).inserted { names.append(name) }
            }
            if names.count >= candidateCount { break }
        }
        return names
    }
}
