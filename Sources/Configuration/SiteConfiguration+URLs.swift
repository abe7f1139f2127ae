extension SiteConfiguration {
    /// The URL of a site, without slashes at its end; nil if the addresses of pages can't be made by adding their paths.
    public static func siteURL(_ text: String) -> String? {
        text.utf8.contains { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") } ? nil : webURL(text)
    }

    /// A URL of the web with a host, without slashes at its end.
    static func webURL(_ text: String) -> String? {
        let lowercased = text.lowercased()
        let host = ["https://", "http://"].first { lowercased.hasPrefix($0) }.map { text.utf8.dropFirst($0.utf8.count) }
        guard let first = host?.first, !"/?#".utf8.contains(first),
            !text.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F })
        else { return nil }
        var end = text.utf8.endIndex
        while end > text.utf8.startIndex, text.utf8[text.utf8.index(before: end)] == UInt8(ascii: "/") {
            end = text.utf8.index(before: end)
        }
        return String(text[..<end])
    }
}
