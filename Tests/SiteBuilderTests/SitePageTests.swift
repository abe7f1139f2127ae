import SiteBuilder
import Testing

@Suite struct SitePageTests {
    @Test func renderingAppendsToWhatTheBufferHolds() {
        let page = SitePage(path: "index.html", kind: .home, title: "Home") { $0 += Array("page".utf8) }
        var buffer = Array("before ".utf8)
        page.render(&buffer)
        #expect(buffer == Array("before page".utf8))
    }
}
