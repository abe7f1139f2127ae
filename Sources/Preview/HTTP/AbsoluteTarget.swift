/// An absolute target is a whole address in the place of a path: what clients send that take the server for a proxy.
///
/// Every server has to understand it, and it then says alone which host is meant, whatever the field `Host` says.
struct AbsoluteTarget: Hashable {
    /// The host, with its port.
    let host: String
    /// The path, and behind a `?` a query.
    let path: String

    /// Reads what a request asks for; nothing if it is not an address of HTTP.
    init?(_ target: String) {
        let scheme = "http://"
        guard target.utf8.count > scheme.utf8.count, target.prefix(scheme.count).lowercased() == scheme else {
            return nil
        }
        let rest = target.dropFirst(scheme.count)
        let end = rest.firstIndex { $0 == "/" || $0 == "?" || $0 == "#" } ?? rest.endIndex
        // Nobody has to sign in here, and a name before the host only serves to deceive.
        guard !rest[..<end].contains("@") else { return nil }
        host = String(rest[..<end])
        path = (rest[end...].hasPrefix("/") ? "" : "/") + rest[end...]
    }
}
