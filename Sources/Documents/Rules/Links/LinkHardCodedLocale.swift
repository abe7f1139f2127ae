internal import Diagnostics

/// Finds links that lead all readers to one language.
enum LinkHardCodedLocale: ContentRule {
    static let rule = Rule(
        "link/hard-coded-locale", .warning, "A link leaves the language to the reader.",
        explanation: """
            The sites below `microsoft.com` show a page in the reader's language, unless the address begins with another \
            one, such as `/en-us/`. Leave that part out.
            """,
        wrong: """
            ---
            title: Find a partner
            ---
            # Find a partner

            Read [more about partners](https://learn.microsoft.com/en-us/partner-center/).
            """,
        right: """
            ---
            title: Find a partner
            ---
            # Find a partner

            Read [more about partners](https://learn.microsoft.com/partner-center/).
            """)

    static func check(_ file: CheckedFile, _ findings: inout Findings) {
        for pointer in file.pointers(to: .external) {
            let address = file.address(of: pointer.reference)
            guard let locale = locale(in: address) else { continue }
            let name = String(decoding: address[locale.range].dropFirst(), as: UTF8.self)
            var fixes: [Fix] = []
            if let place = pointer.reference.addressRange {
                let lower = place.lowerBound + locale.range.lowerBound - address.startIndex
                fixes = [
                    findings.fix(
                        "leave out \"\(name)\"", locale.isCertain ? .certain : .likely,
                        replace: lower..<lower + locale.range.count, with: "")
                ]
            }
            findings.report(
                rule, at: pointer.reference.place, "the address leads every reader to the language \"\(name)\"",
                fixes: fixes)
        }
    }

    /// Where the language stands in an address, with the slash before it, and whether all pages are there without it.
    private static func locale(in address: ArraySlice<UInt8>) -> (range: Range<Int>, isCertain: Bool)? {
        let slash = UInt8(ascii: "/")
        var start = address.startIndex
        var isCertain = false
        if let scheme = LinkTarget.scheme(of: address) {
            let rest = address[(scheme.endIndex + 1)...]
            guard rest.starts(with: "//".utf8) else { return nil }
            let afterSlashes = rest.dropFirst(2)
            guard let end = afterSlashes.firstIndex(of: slash) else { return nil }
            let host = afterSlashes[..<end]
            guard isMicrosoft(host) else { return nil }
            isCertain =
                LinkTarget.equalsIgnoringCase(host, "learn.microsoft.com")
                || LinkTarget.equalsIgnoringCase(host, "docs.microsoft.com")
            start = end
        }
        guard start < address.endIndex, address[start] == slash else { return nil }
        let segment = address[(start + 1)...].prefix { $0 != slash && $0 != 0x3F && $0 != 0x23 }
        guard segment.count == 5, segment[start + 3] == UInt8(ascii: "-"),
            segment.allSatisfy({ (0x61...0x7A).contains($0 | 0x20) || $0 == 0x2D })
        else { return nil }
        return (start..<segment.endIndex, isCertain)
    }

    private static func isMicrosoft(_ host: ArraySlice<UInt8>) -> Bool {
        LinkTarget.equalsIgnoringCase(host, "microsoft.com")
            || LinkTarget.equalsIgnoringCase(host.suffix(14), ".microsoft.com")
    }
}
