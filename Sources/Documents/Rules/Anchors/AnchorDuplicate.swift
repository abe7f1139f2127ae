internal import Diagnostics

/// Finds anchors whose name another anchor or heading of the same document has.
enum AnchorDuplicate: ContentRule {
    static let rule = Rule(
        "anchor/duplicate", .error, "A name of a place stands for one place in a document.",
        explanation: """
            A link to a name that two places have leads to the first one only. Every heading has an id already, which is \
            its text in lower case, with dashes for the blanks; an anchor needs another name. Headings of the same text \
            are no problem: the later ones get a number.
            """,
        wrong: """
            ---
            title: Partners
            ---
            # Partners

            ## Remove roles

            <a id="remove-roles"></a>Select the partner.
            """,
        right: """
            ---
            title: Partners
            ---
            # Partners

            ## Remove roles

            <a id="select-the-partner"></a>Select the partner.
            """)

    static func check(_ file: CheckedFile, _ findings: inout Findings) {
        guard let outline = file.file.outline, outline.hasExplicitAnchors else { return }
        var headings: [ArraySlice<UInt8>: Outline.Anchor] = [:]
        for anchor in outline.anchors where !anchor.isExplicit { headings[outline[anchor.name]] = anchor }
        var anchors: [ArraySlice<UInt8>: Outline.Anchor] = [:]
        for anchor in outline.anchors where anchor.isExplicit {
            let bytes = outline[anchor.name]
            let name = String(decoding: bytes, as: UTF8.self)
            if let heading = headings[bytes] {
                findings.report(
                    rule, at: anchor.range, "a heading has the id \"\(name)\" already",
                    notes: [Note("the heading is", at: .document(file: findings.file, range: heading.range))])
            } else if let first = anchors[bytes] {
                findings.report(
                    rule, at: anchor.range, "another anchor has the name \"\(name)\" already",
                    notes: [Note("the first one is", at: .document(file: findings.file, range: first.range))])
            } else {
                anchors[bytes] = anchor
            }
        }
    }
}
