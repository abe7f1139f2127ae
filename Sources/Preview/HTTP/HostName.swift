internal import Glibc

/// A host name is the name under which somebody believes to have reached a server.
///
/// A page of somebody else's can have its own name lead to this machine, and then ask it for anything in that name. So only
/// names are answered that nobody else can give out: addresses, and those of this machine.
struct HostName: Hashable {
    /// The name in lower case, without a port and without brackets.
    let name: String

    /// Reads a header field `Host`; nothing if it is not one.
    init?(_ field: String) {
        var name = Substring(field.lowercased())
        if name.hasPrefix("[") {
            guard let end = name.firstIndex(of: "]") else { return nil }
            guard Self.isPort(name[name.index(after: end)...]) else { return nil }
            name = name[name.index(after: name.startIndex)..<end]
        } else if let colon = name.firstIndex(of: ":") {
            guard Self.isPort(name[colon...]) else { return nil }
            name = name[..<colon]
        }
        if name.hasSuffix(".") { name = name.dropLast() }
        guard !name.isEmpty, !name.contains(where: \.isWhitespace) else { return nil }
        self.name = String(name)
    }

    /// Whether a text is nothing, or a colon with digits behind it; two hosts in a list are not one with a strange port.
    private static func isPort(_ text: Substring) -> Bool {
        text.isEmpty || text.hasPrefix(":") && text.utf8.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
    }

    /// Whether it is an address in numbers.
    var isAddress: Bool {
        var storage = in6_addr()
        return inet_pton(AF_INET, name, &storage) == 1 || inet_pton(AF_INET6, name, &storage) == 1
    }

    /// Whether a server answers to it that was told to listen at a host.
    func isOurs(listeningAt host: String) -> Bool {
        isAddress || name == "localhost" || name.hasSuffix(".localhost") || name == HostName(host)?.name
    }
}
