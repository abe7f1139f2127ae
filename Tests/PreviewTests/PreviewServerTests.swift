import Testing

@testable import Preview

struct PreviewServerTests {
    private let site = FixedSite([
        "index.html": page("Home"), "a.html": page("A"), "folder/index.html": page("Folder"), "data.json": "{}",
    ])

    private func get(_ target: String, _ server: PreviewServer, method: String = "GET", host: String = "localhost")
        -> Response
    {
        server.response(to: Request(method, target, fields: ["host": host]))
    }

    @Test func aPageGetsTheScriptAndIsOtherwiseAsItWasBuilt() throws {
        let text = try #require(get("/a.html", PreviewServer(site)).text)
        let start = try #require(text.range(of: "<script src=\"/.tally/preview.js\""))
        let end = try #require(text.range(of: "</script>\n", after: start.lowerBound))
        #expect(text[..<start.lowerBound] + text[end.upperBound...] == page("A"))
    }

    @Test func aFileThatIsNoPageIsAsItIs() {
        let response = get("/data.json", PreviewServer(site))
        #expect(response.text == "{}")
        #expect(response["content-type"] == "application/json")
        #expect(response["x-content-type-options"] == "nosniff")
    }

    @Test func aFolderIsItsFirstPage() {
        let server = PreviewServer(site)
        #expect(get("/", server).text?.contains("Home") == true)
        #expect(get("/folder/?query", server).text?.contains("Folder") == true)
        #expect(get("/folder", server).status == 301)
        #expect(get("/folder", server)["location"] == "/folder/")
    }

    @Test func aWrongAddressHasAPageOfItsOwn() {
        let response = get("/deep/down/missing.html", PreviewServer(site))
        #expect(response.status == 404)
        #expect(response.text?.contains("Nothing here") == true)
        #expect(response.text?.contains("preview.js") == true)
    }

    @Test(arguments: [
        "/../secret", "/%2e%2e/secret", "/a%00.html", "/..%5csecret", "https://localhost/",
        "http://me@localhost/", "http://", "http:///a.html", "http://localhost/../secret", "http://localhost:x/",
        "localhost/",
    ])
    func whatLeadsOutOfTheSiteIsRefused(target: String) {
        #expect(get(target, PreviewServer(site)).status == 400)
    }

    @Test func onlyThisMachineIsAnswered() {
        let server = PreviewServer(site)
        #expect(get("/", server, host: "evil.example:8000").status == 421)
        #expect(get("/.tally/events?page=a.html&version=1", server, host: "evil.example").status == 421)
        #expect(server.response(to: Request("GET", "/")).status == 400)
    }

    @Test(arguments: [
        "http://localhost:8000/a.html", "HTTP://LOCALHOST/a.html", "http://[::1]:8000/a.html?query",
        "http://127.0.0.1/a.html",
    ])
    func aWholeAddressIsUnderstood(target: String) {
        let server = PreviewServer(site)
        #expect(get(target, server).text == get("/a.html", server).text)
        #expect(get(target, server).status == 200)
        // It says which host is meant, and the field doesn't.
        #expect(get(target, server, host: "evil.example").status == 200)
        #expect(server.response(to: Request("GET", target)).status == 400)
    }

    @Test func aWholeAddressOfAnotherHostIsNotAnswered() {
        let server = PreviewServer(site)
        #expect(get("http://evil.example/a.html", server).status == 421)
        #expect(get("http://evil.example/.tally/events?page=a.html&version=1", server).status == 421)
    }

    @Test func aWholeAddressWithoutAPathIsThatOfTheFirstPage() {
        let server = PreviewServer(site)
        for target in ["http://localhost", "http://localhost?query", "http://localhost/"] {
            #expect(get(target, server).text == get("/", server).text)
        }
        #expect(get("http://localhost/folder", server)["location"] == "/folder/")
    }

    @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS"]) func nothingCanBeWritten(method: String) {
        let response = get("/", PreviewServer(site), method: method)
        #expect(response.status == 405)
        #expect(response["allow"] == "GET, HEAD")
    }

    @Test func whoeverHasThePageIsToldWhatIsWrongWithIt() throws {
        let server = PreviewServer(site)
        #expect(try viewer(of: "a.html", server).events == ["findings: [a.html]"])
    }

    @Test func whoeverHasAnOldPageIsToLoadItAgain() throws {
        let server = PreviewServer(site)
        guard case .events(let stream) = get("/.tally/events?page=a.html&version=old", server).body else {
            throw NoStream()
        }
        #expect(stream.events == ["reload: "])
    }

    @Test func onlyAPageThatHasChangedIsLoadedAgain() throws {
        let server = PreviewServer(site)
        let a = try viewer(of: "a.html", server)
        let home = try viewer(of: "index.html", server)
        var other = site
        other.files["a.html"] = page("Another A")
        server.show(other)
        #expect(a.events == ["findings: [a.html]", "reload: "])
        #expect(home.events == ["findings: [index.html]"])
        #expect(get("/a.html", server).text?.contains("Another A") == true)
    }

    @Test func otherFindingsAreShownWithoutLoadingThePageAgain() throws {
        let server = PreviewServer(site)
        let a = try viewer(of: "a.html", server)
        var other = site
        other.mark = "!"
        server.show(other)
        server.show(other)
        #expect(a.events == ["findings: [a.html]", "findings: [a.html]!"])
    }

    @Test func stylesAreExchangedWhereNothingElseHasChanged() throws {
        var site = site
        site.files["a.html"] = page("<link href=assets/theme.1.css>")
        let server = PreviewServer(site)
        let a = try viewer(of: "a.html", server)
        site.files["a.html"] = page("<link href=assets/theme.2.css>")
        server.show(site, exchanging: [StyleExchange("assets/theme.1.css", "assets/theme.2.css")])
        let change = try #require(a.events.last)
        #expect(change.hasPrefix("styles: "))
        #expect(change.contains(#"[["assets/theme.1.css","assets/theme.2.css"]]"#))
        // The page that is shown counts as the new one from then on.
        server.show(site)
        #expect(a.events.count == 2)
        site.files["a.html"] = page("More <link href=assets/theme.3.css>")
        server.show(site, exchanging: [StyleExchange("assets/theme.2.css", "assets/theme.3.css")])
        #expect(a.events.last == "reload: ")
    }

    @Test func everybodyIsToldOfFilesBesideThePages() throws {
        let server = PreviewServer(site)
        let viewers = [try viewer(of: "a.html", server), try viewer(of: "index.html", server)]
        server.show(site, files: ["pots/a \"b\".png", "c.svg"])
        for viewer in viewers { #expect(viewer.events.dropFirst() == [#"files: ["pots/a \"b\".png","c.svg"]"#]) }
        server.show(site)
        #expect(viewers.allSatisfy { $0.events.count == 2 })
    }

    @Test func aPageThatComesIntoBeingTakesThePlaceOfTheWrongAddress() throws {
        let server = PreviewServer(site)
        let missing = try viewer(of: "new.html", server)
        var other = site
        other.files["new.html"] = page("New")
        server.show(other)
        #expect(missing.events.last == "reload: ")
    }

    /// Opens the stream of somebody who has loaded a page.
    private func viewer(of path: String, _ server: PreviewServer) throws -> Viewer {
        let text = try #require(get("/" + path, server).text)
        let start = try #require(text.range(of: "data-version=\""))
        let version = text[start.upperBound...].prefix { $0 != "\"" }
        guard case .events(let stream) = get("/.tally/events?page=\(path)&version=\(version)", server).body else {
            throw NoStream()
        }
        return Viewer(stream: stream)
    }

    @Test func whoeverOnlyAsksAboutChangesDoesNotWaitForThem() {
        let response = get("/.tally/events?page=a.html&version=old", PreviewServer(site), method: "HEAD")
        #expect(response.status == 200)
        #expect(response["content-type"] == "text/event-stream")
        guard case .bytes(let bytes) = response.body else {
            Issue.record("it waits")
            return
        }
        #expect(bytes.isEmpty)
    }

    @Test(arguments: [
        "/.tally/events", "/.tally/events?page=a.html", "/.tally/events?version=1", "/.tally/events?page&version",
    ])
    func whoeverWaitsHasToSayForWhat(target: String) { #expect(get(target, PreviewServer(site)).status == 400) }

    @Test func onlyWhatAPreviewAddsIsInItsFolder() {
        let server = PreviewServer(FixedSite([".tally/own.html": page("Own")]))
        #expect(get("/.tally/own.html", server).status == 404)
        #expect(get("/.tally/preview.css", server)["content-type"] == "text/css; charset=utf-8")
        #expect(get("/.tally/preview.js", server)["content-type"] == "text/javascript; charset=utf-8")
    }

    @Test func aPageWithoutAHeadGetsTheScriptAtTheEndOfItsBodyOrAtItsOwn() {
        func added(_ html: String) -> String {
            String(decoding: PageAddition.page(Array(html.utf8), path: "a \"&<.html", version: "1"), as: UTF8.self)
        }
        let script =
            "<script src=\"/.tally/preview.js\" data-page=\"a &quot;&amp;&lt;.html\" data-version=\"1\" defer></script>\n"
        #expect(added("<p>x</p></body></html>") == "<p>x</p>" + script + "</body></html>")
        #expect(added("</hea></head") == "</hea></head" + script)
        #expect(added("") == script)
    }

    @Test func whatAFileIsFollowsFromTheEndOfItsName() {
        #expect(ContentType.of("a.b/c.SVG") == "image/svg+xml")
        for path in ["a.html/b", ".html", "a/.css", "a.unknown", ""] {
            #expect(ContentType.of(path) == "application/octet-stream", "\(path)")
        }
    }
}

private struct NoStream: Error {}

/// Somebody who notes what was sent.
private final class Viewer {
    private let stream: EventStream
    private var seen: [String] = []

    init(stream: EventStream) { self.stream = stream }

    var events: [String] {
        seen += stream.events
        return seen
    }
}

extension EventStream {
    /// The events that have come since somebody last asked.
    fileprivate var events: [String] {
        String(decoding: take(atMost: .max), as: UTF8.self).split(separator: "\n\n").map { event in
            let lines = event.split(separator: "\n", omittingEmptySubsequences: false)
            return lines.map { $0.drop { $0 != ":" }.dropFirst(2) }.joined(separator: ": ")
        }
    }
}

private func page(_ text: String) -> String {
    "<!DOCTYPE html><html><head><title>T</title></head><body>\(text)</body></html>"
}

/// A site whose files are given.
private struct FixedSite: PreviewedSite {
    var files: [String: String]
    var mark = ""

    init(_ files: [String: String]) { self.files = files }

    func file(_ path: String) -> PreviewedFile? {
        files[path].map { PreviewedFile(Array($0.utf8), isPage: path.hasSuffix(".html")) }
    }

    var missingPage: [UInt8] { Array(page("Nothing here").utf8) }

    func findings(on path: String) -> [UInt8] { Array("[\(path)]\(mark)".utf8) }
}

extension String {
    /// Where a text first stands.
    fileprivate func range(of text: String, after start: Index? = nil) -> Range<Index>? {
        var index = start ?? startIndex
        while index < endIndex {
            if self[index...].hasPrefix(text) { return index..<self.index(index, offsetBy: text.count) }
            formIndex(after: &index)
        }
        return nil
    }
}
