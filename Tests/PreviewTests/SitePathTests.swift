import Testing

@testable import Preview

struct SitePathTests {
    @Test(arguments: [
        ("/", ""), ("/index.html", "index.html"), ("/a%20b/c.html", "a b/c.html"), ("/folder/", "folder/"),
        ("/%C3%BC.html", "ü.html"), ("/a..b/...html", "a..b/...html"),
    ])
    func anAddressIsTheDecodedPath(address: String, path: String) {
        #expect(SitePath(address[...]) == .path(path))
    }

    @Test(arguments: [
        "", "index.html", "/..", "/../secret", "/a/../../secret", "/%2e%2e/secret", "/%2E./secret", "/..%2fsecret",
        "/a%2Fb", "/.%2e%5c..", "/a\\b", "/a%5cb", "/%00", "/a%0ab", "/a//b", "//etc/passwd", "/./a", "/%", "/%4",
        "/%zz",
        "/%ff", "http://other/",
    ])
    func whatLeadsElsewhereIsRefused(address: String) {
        #expect(SitePath(address[...]) == .refused)
    }

    /// Escaping twice is no way round: what is decoded once is a name, and stays one.
    @Test func anEscapedEscapeIsAName() {
        #expect(SitePath("/%252e%252e/secret") == .path("%2e%2e/secret"))
    }
}
