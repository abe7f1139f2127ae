internal import Diagnostics

/// Finds links to hosts that the site does not permit.
enum LinkHostNotAllowed: ConfiguredRule {
    static let rule = Rule(
        "link/host-not-allowed", .error, "A link leads to a host that its site permits.",
        explanation: """
            `tally.yml` lists under `hosts:` the hosts that links may lead to. It keeps test systems, private addresses \
            and misspelt hosts out of what is published.

            A host is permitted as it is written: `example.com` doesn't permit `www.example.com`.
            """,
        wrong: Example(
            .init(
                "example.md",
                """
                ---
                title: Find a partner
                ---
                # Find a partner

                Look in the [directory](https://partners.example.org/find).

                """),
            .init("tally.yml", "hosts: [partners.example.com]\n")),
        right: Example(
            .init(
                "example.md",
                """
                ---
                title: Find a partner
                ---
                # Find a partner

                Look in the [directory](https://partners.example.com/find).

                """),
            .init("tally.yml", "hosts: [partners.example.com]\n")))

    /// Among how many permitted hosts one with a similar name is looked for.
    private static let mostCompared = 500

    static func check(_ page: borrowing Page, _ settings: RuleSettings, _ findings: inout Findings) {
        if settings.hosts.isEmpty { return }
        var known: NearMisses?
        for reference in page.outline.references where reference.use == .link || reference.use == .htmlLink {
            guard let host = host(of: page.outline[reference.address]) else { continue }
            if settings.permittedHosts.contains(host) { continue }
            // Each host is compared with all of a list; a list of hundreds is not written by hand.
            let names = known ?? NearMisses(settings.hosts.prefix(mostCompared))
            known = names
            findings.report(
                rule, at: reference.range, "links may not lead to the host \"\(host)\"",
                notes: names.nearest(to: host, limit: 1).map {
                    Note("there is a permitted host with a similar name: \($0)")
                },
                help: "link to another page, or add the host to \"hosts\" in tally.yml")
        }
    }

    /// The host of a web address, in lower case; nothing for other addresses.
    static func host(of address: ArraySlice<UInt8>) -> String? {
        let text = String(decoding: address, as: UTF8.self).lowercased()
        guard let scheme = ["https://", "http://", "//"].first(where: { text.hasPrefix($0) }) else { return nil }
        var host = text.dropFirst(scheme.count).prefix { !"/?#\\".contains($0) }
        if let at = host.lastIndex(of: "@") { host = host[host.index(after: at)...] }
        if host.first == "[" { return host.firstIndex(of: "]").map { String(host[...$0]) } }
        return String(host.prefix { $0 != ":" })
    }
}
