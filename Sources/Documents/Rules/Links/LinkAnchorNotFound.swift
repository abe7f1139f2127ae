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

            let (near, isSure) = similar(to: name, around: target, in: file.content)
            var fixes: [Fix] = []
            if near.count == 1, let range = pointer.reference.addressRange {
                let text = RelativeAddress.encoded(Array(near[0].utf8)[...])
                fixes = [
                    findings.fix(
                        "write \"#\(text)\"", isSure ? .certain : .likely,
                        replace: range.upperBound - fragment.count..<range.upperBound, with: text)
                ]
            }
            findings.report(
                rule, at: pointer.reference.place, "there is no heading or anchor \"\(name)\" in \(place)",
                notes: near.map { Note("there is one with a similar name: \($0)") }, fixes: fixes)
        }
    }

    /// The anchors that a wrong name was probably meant to be; for sure, if they differ in nothing but case.
    private static func similar(
        to name: String, around file: Int, in content: Content
    ) -> (names: [String], isSure: Bool) {
        let bytes = Array(name.utf8)
        let anchors = anchors(around: file, in: content)
        let best = Likeness.best(for: bytes[...], among: anchors).map { String(decoding: anchors[$0], as: UTF8.self) }
        let folded = name.lowercased()
        let sameLetters = Set(best.filter { $0.lowercased() == folded }).sorted()
        return sameLetters.isEmpty ? (NearMisses.nearest(to: name, among: best), false) : (sameLetters, true)
    }

    /// The names of the first anchors of a document, and of what is on a page with it.
    private static func anchors(around file: Int, in content: Content) -> [ArraySlice<UInt8>] {
        var names: [ArraySlice<UInt8>] = []
        for member in content.surroundings(of: file) {
            guard let outline = content.files[member].outline else { continue }
            for anchor in outline.anchors.prefix(candidateCount - names.count) { names.append(outline[anchor.name]) }
        }
        return names
    }
}
