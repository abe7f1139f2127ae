import Glibc
import Testing

@testable import TallyCommand

/// What `tally build` makes of documents.
struct BuildTests {
    private let files = [
        "tally.yml": "title: Kettles\n",
        "Content/index.md": document("Kettles", "All about kettles. See [how to fill one](tea/fill.md)."),
        "Content/tea/fill.md": document(
            "Fill the kettle", "Open the lid, and pour **fresh water** in.\n\n## Close the lid\n\nIt clicks."),
        "Content/tea/kettle.png": "not really a picture",
    ]

    private func site(_ place: Workplace, _ folder: String = "Site") -> [String: String] {
        var texts: [String: String] = [:]
        var open = [folder]
        while let current = open.popLast() {
            for name in place.list(current) {
                let path = current + "/" + name
                if FileKind(at: place.root + "/" + path) == .folder {
                    open.append(path)
                } else {
                    texts[String(path.dropFirst(folder.utf8.count + 1))] = place.read(path) ?? ""
                }
            }
        }
        return texts
    }

    @Test func everyDocumentBecomesAPageWithItsMarkdownAndItsPicturesBeside() throws {
        let place = try Workplace(files)
        let outcome = place.run("build")
        #expect(outcome.code == 0, "\(outcome.errors)\(outcome.output)")
        let site = site(place)
        #expect(site["tea/fill.html"]?.contains("fresh water") == true)
        #expect(site["tea/fill.md"] == files["Content/tea/fill.md"])
        #expect(site["tea/kettle.png"] == "not really a picture")
        #expect(site["index.html"]?.contains("href=\"tea/fill.html\"") == true)
        #expect(site["404.html"] != nil)
        #expect(site["llms.txt"]?.contains("- [Fill the kettle](tea/fill.md)") == true)
    }

    @Test func aFileWithANameThatNoPageCanHaveStopsNoDraftOfTheOthers() throws {
        var files = files
        files["Content/a\u{1B}[31m.md"] = document("Red", "A name that colours terminals.")
        files["Content/\(String(repeating: "b", count: 245)).md"] = document("Long", "A name that is too long.")
        files["Content/c\n.png"] = "not really a picture"
        files["Content/TOC.yml"] =
            "- name: Kettles\n  href: index.md\n- name: Red\n  href: \"a\\e[31m.md\"\n- name: Fill\n  href: tea/fill.md\n"
        let place = try Workplace(files)
        let strict = place.run("build")
        #expect(strict.code == 1)
        #expect(strict.output.contains("error[content/name-unusable]: the name has control characters"))
        let outcome = place.run("build", "--drafts")
        #expect(outcome.code == 1, "\(outcome.errors)")
        let site = site(place)
        #expect(site["tea/fill.html"]?.contains("fresh water") == true)
        #expect(!site.keys.contains { $0.contains("\u{1B}") || $0.contains("bbb") || $0.contains("\n") })
    }

    @Test func aPageOfALargeSiteNamesTheSectionsAroundItsOwnAndAnotherPageAllOfThem() throws {
        var files = ["Content/index.md": document("Kettles", "All about kettles.")]
        let names = (1...60).map { "shelf-\($0 + 100)" }
        for name in names { files["Content/\(name)/a.md"] = document("Kettle of \(name)", "It is made of tin.") }
        let place = try Workplace(files)
        let outcome = place.run("build")
        #expect(outcome.code == 0, "\(outcome.errors)\(outcome.output)")
        func named(on page: String) -> [String] {
            names.filter { place.read(page)?.contains("\($0)/a.html\"") == true }
        }
        #expect(named(on: "Site/shelf-130/a.html") == Array(names[9...49]))
        #expect(named(on: "Site/shelf-101/a.html").first == names[0])
        #expect(named(on: "Site/shelf-160/a.html").last == names[59])
        #expect(place.read("Site/shelf-130/a.html")?.contains("href=\"../sections.html\"") == true)
        #expect(named(on: "Site/sections.html") == names)
    }

    @Test func aPageOfALargeSectionNamesWhatIsAroundItAndAnotherPageAllOfIt() throws {
        let names = (1...600).map { "page-\($0 + 1000)" }
        var files = ["tally.yml": "rules:\n  content/title-repeated: off\n"]
        for name in names { files["Content/\(name).md"] = document("Kettle \(name)", "It is made of tin.") }
        let deep = (1...50).map { "      - {name: D\($0), href: page-\($0 + 1000).md}" }
        let flat = names.dropFirst(50).map { "  - {name: F \($0), href: \($0).md}" }
        files["Content/TOC.yml"] =
            "- name: Tin\n  items:\n  - name: Deep\n    items:\n" + deep.joined(separator: "\n") + "\n"
            + flat.joined(separator: "\n") + "\n"
        let place = try Workplace(files)
        let outcome = place.run("build")
        #expect(outcome.code == 0, "\(outcome.errors)\(outcome.output)")
        func named(on page: String) -> [String] {
            let navigation = place.read(page)?.split(separator: "</nav>").first { $0.contains(">Tin<") }
            return names.filter { navigation?.contains("href=\"\($0).html\"") == true }
        }
        let middle = try #require(place.read("Site/page-1300.html"))
        #expect(middle.contains("aria-current=\"page\" href=\"page-1300.html\""))
        #expect(named(on: "Site/page-1300.html") == Array(names[279...319]))
        #expect(middle.contains("<a href=\"sections.html\">All in this section</a>"))
        // A group that one is in is open, and beside it stand the first pages of what follows.
        #expect(named(on: "Site/page-1025.html") == Array(names[4...44]) + Array(names[50...89]))
        #expect(place.read("Site/page-1025.html")?.contains("<details open><summary>Deep</summary>") == true)
        #expect(named(on: "Site/page-1051.html").first == names[0], "the group is found on its first page")
        let all = try #require(place.read("Site/sections.html"))
        #expect(names.allSatisfy { all.contains("href=\"\($0).html\"") })
    }

    @Test func aSmallSiteNamesAllSectionsEverywhereAndNeedsNoPageForThem() throws {
        let place = try Workplace(files)
        #expect(place.run("build").code == 0)
        #expect(place.read("Site/sections.html") == nil)
        #expect(place.read("Site/index.html")?.contains("sections.html") == false)
    }

    @Test func errorsLeaveTheSiteAsItWas() throws {
        let place = try Workplace(files)
        #expect(place.run("build").code == 0)
        let before = site(place)
        try place.write(document("Kettles", "See [how](tea/lost.md)."), to: "Content/index.md")
        let outcome = place.run("build")
        #expect(outcome.code == 1)
        #expect(outcome.output.contains("link/file-not-found"))
        #expect(outcome.errors.contains("Site was left as it was"))
        #expect(site(place) == before)
    }

    @Test func errorsKeepASiteFromBeingMade() throws {
        let place = try Workplace(files)
        try place.write(document("Kettles", "See [how](tea/lost.md)."), to: "Content/index.md")
        let outcome = place.run("build", "--output", "New")
        #expect(outcome.code == 1)
        #expect(outcome.errors == "New was not made; tally check says more\n")
        #expect(FileKind(at: place.root + "/New") == .missing)
    }

    @Test func draftsAreBuiltWithTheirErrorsAndTheExitCodeSaysSo() throws {
        let place = try Workplace(files)
        try place.write(document("Kettles", "See [how](tea/lost.md), and wait."), to: "Content/index.md")
        let outcome = place.run("build", "--drafts")
        #expect(outcome.code == 1)
        #expect(place.read("Site/index.html")?.contains("and wait") == true)
    }

    // Of other time zones and languages, which are a process's own, test_builds.py tells the same.
    @Test func theSameInputGivesTheSameBytesInAnotherFolderAndWithMoreJobs() throws {
        let one = try Workplace(files)
        let other = try Workplace(files)
        #expect(one.run("build", "--jobs", "1", "--base-url", "https://kettles.example").code == 0)
        #expect(other.run("build", "--jobs", "7", "--base-url", "https://kettles.example").code == 0)
        #expect(site(one) == site(other))
        #expect(site(one).count > 10)
    }

    @Test func aSecondBuildWritesNothing() throws {
        let place = try Workplace(files)
        #expect(place.run("build").code == 0)
        let before = ["Site/index.html", "Site/search/index.js", "Site/.tally"].map { place.identity(of: $0) }
        let outcome = place.run("build")
        #expect(outcome.errors.contains(" 0 files written"))
        #expect(["Site/index.html", "Site/search/index.js", "Site/.tally"].map { place.identity(of: $0) } == before)
    }

    @Test func thePageOfADocumentThatIsGoneIsRemoved() throws {
        let place = try Workplace(files)
        try place.write(document("Old", "An old page."), to: "Content/old/page.md")
        #expect(place.run("build").code == 0)
        #expect(place.read("Site/old/page.html") != nil)
        unlink(place.root + "/Content/old/page.md")
        try place.write("mine", to: "Site/notes.txt")
        #expect(place.run("build").code == 0)
        #expect(place.list("Site/old") == [])
        #expect(place.read("Site/notes.txt") == "mine")
    }

    @Test func aTemplateOfOnesOwnReplacesOneAndTheOthersAreBuiltIn() throws {
        let place = try Workplace(files)
        try place.write("<!DOCTYPE html><title>gone</title>", to: "Look/not-found.mustache")
        #expect(place.run("build", "--templates", "Look").code == 0)
        #expect(place.read("Site/404.html") == "<!DOCTYPE html><title>gone</title>")
        #expect(place.read("Site/index.html")?.contains("<main") == true)
    }

    /// The second one includes itself only for as long as there is a title, which the site has on every page.
    @Test(arguments: [
        ("{{>nowhere}}", "Look/home.mustache:1:1: there is no template nowhere"),
        ("{{>home}}", "Look/home.mustache:1:1: {{>home}} includes templates in one another more than"),
        (
            "{{#site}}{{>home}}{{/site}}",
            "Look/home.mustache:1:10: {{>home}} includes templates in one another more than"
        ),
    ])
    func templatesThatWouldLeaveAPageEmptyAreRefusedAndTheSiteStays(_ template: String, _ reason: String) throws {
        let place = try Workplace(files)
        #expect(place.run("build").code == 0)
        let before = place.read("Site/index.html")
        try place.write(template, to: "Look/home.mustache")
        let outcome = place.run("build", "--templates", "Look")
        #expect(outcome.code == 2)
        #expect(outcome.errors.contains("the templates in \"Look\" can't be used:"))
        #expect(outcome.errors.contains(reason), "\(outcome.errors)")
        #expect(place.read("Site/index.html") == before)
    }

    @Test(arguments: [
        ("a\u{1}b.css", "Look/a␁b.css", "it has control characters"),
        (String(repeating: "x", count: 250) + ".js", "x.js", "it has a name that is too long for a file"),
    ])
    func aFileOfTheLookThatCantBeOneOfTheSiteIsNamed(name: String, named: String, problem: String) throws {
        let place = try Workplace(files)
        #expect(place.run("build").code == 0)
        let before = place.list("Site")
        try place.write("", to: "Look/\(name)")
        let outcome = place.run("build", "--templates", "Look")
        #expect(outcome.code == 2)
        #expect(outcome.errors.contains("\(named)\" can't be a file of the site: \(problem)"), "\(outcome.errors)")
        // Nothing is written, and nothing is lost.
        #expect(place.list("Site") == before)
    }

    @Test func stylesHaveAHashInTheirNamesThatChangesWithThem() throws {
        let place = try Workplace(files)
        try place.write("body { color: teal }", to: "Look/theme.css")
        #expect(place.run("build", "--templates", "Look").code == 0)
        let first = place.list("Site/assets").filter { $0.hasPrefix("theme.") && $0.hasSuffix(".css") }
        #expect(first.count == 1)
        #expect(place.read("Site/index.html")?.contains("assets/\(first[0])") == true)
        try place.write("body { color: red }", to: "Look/theme.css")
        #expect(place.run("build", "--templates", "Look").code == 0)
        let second = place.list("Site/assets").filter { $0.hasPrefix("theme.") && $0.hasSuffix(".css") }
        #expect(second.count == 1)
        #expect(first != second)
    }

    @Test func theSitemapNeedsTheAddressOfTheSite() throws {
        let place = try Workplace(files)
        #expect(place.run("build").code == 0)
        #expect(place.read("Site/sitemap.xml") == nil)
        #expect(place.run("build", "--base-url", "https://kettles.example/docs/").code == 0)
        let map = try #require(place.read("Site/sitemap.xml"))
        #expect(map.contains("<loc>https://kettles.example/docs/tea/fill.html</loc>"))
        #expect(!map.contains("404.html"))
        #expect(place.read("Site/robots.txt")?.contains("Sitemap: https://kettles.example/docs/sitemap.xml") == true)
    }

    @Test func aSiteAmongItsDocumentsIsRefused() throws {
        let place = try Workplace(files)
        #expect(place.run("build", "--output", "Content/out").code == 2)
        #expect(place.run("build", "--output", ".").code == 2)
        #expect(place.list("Content") == ["index.md", "tea"])
    }

    @Test(arguments: ["shortcut", "shortcut/out", "out/in"])
    func aLinkLeadsNoSiteAmongItsDocuments(folder: String) throws {
        let place = try Workplace(files)
        try place.link("shortcut", to: "Content")
        try place.link("out", to: "Content/tea")
        let before = place.files(in: "Content")
        let outcome = place.run("build", "--output", folder)
        #expect(outcome.code == 2)
        #expect(
            outcome.errors == "tally: the site can't be in \"\(folder)\" while \"Content\" is what it is made of; "
                + "name another folder with --output\n")
        #expect(place.run("render", "--output", folder, "Content").code == 2)
        #expect(place.files(in: "Content") == before)
    }

    @Test func aForeignFileInTheWayIsNamedAndKept() throws {
        let place = try Workplace(files)
        try place.write("theirs", to: "Site/404.html")
        let outcome = place.run("build")
        #expect(outcome.code == 2)
        #expect(outcome.errors.contains("\"Site/404.html\" is not a file that a build has made"))
        #expect(place.read("Site/404.html") == "theirs")
    }

    @Test(arguments: [
        "kettles.example", "http://", "https:///docs", "https://kettles.example/?page=",
        "https://kettles.example/#docs",
        "https://kettles.example/a b",
    ])
    func whatIsNoAddressIsNoBaseURL(url: String) throws {
        let place = try Workplace(files)
        #expect(place.run("build", "--base-url", url).code == 2)
        #expect(place.list("Site").isEmpty)
    }

    @Test func theProfileNamesTheKindsOfPages() throws {
        let outcome = try Workplace(files).run("build", "--profile")
        #expect(outcome.errors.contains("document"))
        #expect(outcome.errors.contains("slowest ms"))
    }

    @Test(arguments: ["out/of/the/way", "out/of/the/way///", "./out/of/../of/the/way"])
    func foldersOnTheWayToTheSiteAreMade(folder: String) throws {
        let place = try Workplace(files)
        let outcome = place.run("build", "--output", folder)
        #expect(outcome.code == 0, "\(outcome.errors)\(outcome.output)")
        #expect(place.list("out/of/the") == ["way"])
        #expect(place.read("out/of/the/way/index.html") != nil)
    }

    @Test func whatIsNoFolderDoesNotBecomeASite() throws {
        let place = try Workplace(files.merging(["file": "mine", "kept/deep.txt": "mine"]) { $1 })
        try place.link("nowhere", to: "gone")
        for (path, reason) in [
            ("file", "it is no folder"), ("nowhere", "it is a link that leads nowhere"), ("file/in", "Not a directory"),
        ] {
            let outcome = place.run("build", "--output", path)
            #expect(outcome.code == 2, "\(path)")
            #expect(outcome.errors.contains(reason), "\(outcome.errors)")
        }
        #expect(place.read("file") == "mine")
    }

    @Test func whatCannotBeReadStopsTheBuild() throws {
        let place = try Workplace(files)
        try place.link("Content/unread.md", to: "/proc/self/mem")
        for arguments in [["build"], ["build", "--drafts"], ["build", "--quiet"]] {
            let outcome = place.run(arguments)
            #expect(outcome.code == 2, "\(arguments)")
            #expect((outcome.output + outcome.errors).contains("Content/unread.md"), "\(arguments)")
        }
    }

    @Test func aFolderWithoutDocumentsIsNoSite() throws {
        let place = try Workplace(["tally.yml": "folders: {content: Docs}\n", "Docs/a.txt": "text"])
        let outcome = place.run("build")
        #expect(outcome.code == 2)
        #expect(outcome.errors.contains("there are no documents in \"Docs\""), "\(outcome.errors)")
        #expect(place.list("") == ["Docs", "tally.yml"])
    }
}
