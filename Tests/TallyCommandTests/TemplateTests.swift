import Documents
import Testing

@testable import TallyCommand

struct TemplateTests {
    private let documents = [
        "tally.yml": "title: Kettles\nfolders:\n  templates: Look\n", "Content/a.md": "# Fill the kettle\n\nWater.\n",
    ]

    private func place(_ templates: [String: String]) throws -> Workplace {
        try Workplace(documents.merging(templates) { $1 })
    }

    @Test func theFilesOfTheTemplatesFolderAreThoseThatAreBuiltIn() throws {
        let root = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 } + "/Templates"
        let files = DiskFiles(root)
        #expect(try ContentFolder(root).files == BuiltInTemplates.paths, "run bin/embed-templates")
        for path in BuiltInTemplates.paths {
            #expect(try files.read(path) == BuiltInTemplates.bytes(path), "\(path) differs; run bin/embed-templates")
        }
    }

    @Test func aTemplateOfOnesOwnChangesThePage() throws {
        let place = try place([
            "Look/page.mustache": "<!-- {{site}} -->{{> foot}}{{{article}}}", "Look/foot.mustache": "<hr>",
        ])
        #expect(place.run("render", "--output", "Site", "Content").code == 0)
        #expect(
            place.read("Site/a.html")
                == "<!-- Kettles --><hr><h1 id=\"fill-the-kettle\">Fill the kettle</h1>\n<p>Water.</p>\n")
    }

    @Test func aStyleOfOnesOwnStandsInTheBuiltInPage() throws {
        let place = try place(["Look/theme.css": "body { color: teal; }\n"])
        #expect(place.run("render", "--output", "Site", "Content").code == 0)
        let page = try #require(place.read("Site/a.html"))
        #expect(page.contains("<style>\nbody { color: teal; }\n</style>"))
        #expect(page.contains("href=\"index.html\"><span>Kettles</span></a>"))
    }

    @Test func aMistakeInATemplateIsSaidWithItsPlaceAndNothingIsWritten() throws {
        let place = try place(["Look/page.mustache": "<p>\n{{#heading}}{{{article}}}\n"])
        let outcome = place.run("render", "--output", "Site", "Content")
        #expect(outcome.code == 2)
        #expect(outcome.errors.contains("page.mustache:2:1: "))
        #expect(place.read("Site/a.html") == nil)
    }

    /// The second one includes itself only for as long as there is a title, which every page has.
    @Test(arguments: [
        ("{{> page}}", "page.mustache:1:1: {{> page}} includes templates in one another"),
        ("{{#pageTitle}}{{> page}}{{/pageTitle}}", "page.mustache:1:15: {{> page}} includes templates in one another"),
        ("{{{article}}}{{> nowhere}}", "page.mustache:1:14: there is no template nowhere"),
    ])
    func aTemplateThatCannotShowAPageIsRefused(template: String, reason: String) throws {
        let place = try place(["Look/page.mustache": template])
        let outcome = place.run("render", "--output", "Site", "Content")
        #expect(outcome.code == 2)
        #expect(outcome.errors.contains("the templates in \"Look\" can't be used:"))
        #expect(outcome.errors.contains(reason), "\(outcome.errors)")
        #expect(place.read("Site/a.html") == nil)
    }

    @Test func aTemplateOfOnesOwnMayIncludeABuiltInOne() throws {
        let place = try place(["Look/page.mustache": "{{{article}}}{{> partials/origin}}"])
        #expect(place.run("render", "--output", "Site", "Content").code == 0)
        #expect(place.read("Site/a.html")?.hasPrefix("<h1") == true)
    }

    @Test func aStyleThatCannotBeReadIsSaid() throws {
        let place = try place([:])
        try place.write("body {}", to: "elsewhere.css")
        try place.write("", to: "Look/.keep")
        try place.link("Look/theme.css", to: "../elsewhere.css")
        let outcome = place.run("render", "--output", "Site", "Content")
        #expect(outcome.code == 2)
        #expect(outcome.errors.contains("cannot read \"Look/theme.css\""), "\(outcome.errors)")
    }
}
