import Documents
import Testing

@testable import SiteBuilder

/// Paths in the site.
struct OutputPathTests {
    @Test func pathsAreOrderedByTheirBytes() {
        let paths = ["a", "a/b", "a-b", "B", "é", "e\u{301}", "z", "a/b.html", "", "\u{FFFD}", "\u{1F600}"]
        #expect(
            paths.sorted(by: OutputPath.precedes)
                == paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    }

    @Test func foldersAreNamedOnceAndOuterOnesFirst() {
        let paths = ["a/b/c.html", "a/b/d.html", "a/e.html", "a/b/f/g.html", "h.html", "é/x.html"]
        #expect(
            OutputPath.folders(of: paths).map { Array($0.utf8) }
                == ["a", "a/b", "a/b/f", "é"].map { Array($0.utf8) })
    }

    @Test(arguments: [
        "a/b-c.html", "", "a//b", "/a", "a/", "A b/ü.html", "a:b", "../x.html", "1.2/3.html", "a/./b", "é.html",
    ])
    func anAddressIsTheSameWhetherItNeededEncodingOrNot(path: String) {
        #expect(SiteAddress.encoded(path) == PagePath.reference(to: path, from: ""))
    }
}
