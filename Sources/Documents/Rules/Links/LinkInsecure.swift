internal import Diagnostics

/// Finds addresses that are not encrypted on their way.
enum LinkInsecure: ContentRule {
    static let rule = Rule(
        "link/insecure", .suggestion, "An address begins with https.",
        explanation: """
            What is sent over `http:` can be read and changed on its way, and browsers warn of it. Nearly every site is \
            there with `https:` too. Addresses of the reader's own computer and network are left alone.
            """,
        wrong: """
            ---
            title: Find a partner
            ---
            # Find a partner

            Read the [list of partners](http://example.com/partners).
            """,
        right: """
            ---
            title: Find a partner
            ---
            # Find a partner

            Read the [list of partners](https://example.com/partners).
            """)

    static func check(_ file: CheckedFile, _ findings: inout Findings) {
        for pointer in file.pointers(to: .external) {
            let reference = pointer.reference
            let address = file.address(of: reference)
            guard let scheme = LinkTarget.scheme(of: address), LinkTarget.equalsIgnoringCase(scheme, "http"),
                isPublic(address[(scheme.endIndex + 1)...]), !isUnwritten(reference)
            else { continue }
            var fixes: [Fix] = []
            if let place = reference.addressRange {
                let end = place.lowerBound + scheme.count
                fixes = [findings.fix("write https:", .likely, replace: end..<end, with: "s")]
            }
            findings.report(rule, at: reference.place, "the address begins with http:, not https:", fixes: fixes)
        }
    }

    /// Whether an address without its scheme has a host with a name, and not a number, that the whole world can reach.
    private static func isPublic(_ rest: ArraySlice<UInt8>) -> Bool {
        guard rest.starts(with: "//".utf8) else { return false }
        let host = rest.dropFirst(2).prefix { !"/?#:".utf8.contains($0) }
        guard host.contains(UInt8(ascii: ".")) else { return false }
        return !host.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
            && !LinkTarget.equalsIgnoringCase(host.suffix(6), ".local")
            && !LinkTarget.equalsIgnoringCase(host.suffix(9), ".internal")
    }

    /// Whether the scheme was added to a bare `www.example.com`.
    private static func isUnwritten(_ reference: Outline.Reference) -> Bool {
        reference.addressRange == nil && reference.range.count == reference.address.count - "http://".utf8.count
    }
}
