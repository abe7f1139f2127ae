import Diagnostics
import Preview
import Testing

@testable import TallyCommand

/// What a preview shows is what a build would write.
struct ServedProjectTests {
    private let files = [
        "tally.yml": "title: Kettles\nurl: https://kettles.example/docs\n",
        "Content/TOC.yml": "- name: Kettles\n  href: index.md\n- name: Fill\n  href: tea/fill.md\n",
        "Content/index.md": document("Kettles", "All about kettles. See [how to fill one](tea/fill.md)."),
        "Content/tea/fill.md": document(
            "Fill the kettle", "Open the lid.\n\n[!INCLUDE [hot](../includes/hot.md)]\n\n## Close the lid\n\nIt clicks."
        ),
        "Content/tea/kettle.png": "not really a picture",
        "Content/includes/hot.md": "It is hot.\n",
        "Templates/theme.css": "body { color: black }\n",
    ]

    @Test func everyFileHasTheBytesThatABuildWrites() throws {
        let place = try Workplace(files)
        try expectSameAsBuild(project(place), place)
    }

    @Test func aPageIsTheSameTooWhenAStepChangesThatStandsInAnotherFile() throws {
        let draft = try Workplace([:]).run(["draft", "request-a-book"], on: Lending.domain).output
        var lines = draft.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let last = try #require(lines.lastIndex { $0.first?.isNumber == true })
        let words = String(lines[last].drop { !$0.isLetter })
        lines[last] = String(lines[last].prefix { !$0.isLetter }) + "[!INCLUDE [step](includes/step.md)]"
        let place = try Workplace(
            [
                "Content/index.md": document("Lending", "See [how](request.md)."),
                "Content/request.md": lines.joined(separator: "\n"), "Content/includes/step.md": words,
            ], program: Program(domain: Lending.domain))
        var project = try project(place)
        try expectSameAsBuild(project, place)
        for text in ["Wait a while.", words] {
            try place.write(text, to: "Content/includes/step.md")
            let change = project.update(FileChanges(written: [place.root + "/Content/includes/step.md"]))
            #expect(change.findings.new.isEmpty == (text == words))
            try expectSameAsBuild(project, place)
        }
    }

    @Test func theSiteOfASubjectIsTheSameTooBeforeAndAfterAnEdit() throws {
        let draft = try Workplace([:]).run(["draft", "request-a-book"], on: Lending.domain).output
        let place = try Workplace(
            ["Content/index.md": document("Lending", "See [how](request.md)."), "Content/request.md": draft],
            program: Program(domain: Lending.domain))
        var project = try project(place)
        try expectSameAsBuild(project, place)
        // A step less: the procedure doesn't agree any more, and other pages say so.
        let steps = draft.split(separator: "\n", omittingEmptySubsequences: false)
        let last = try #require(steps.lastIndex { $0.first?.isNumber == true })
        try place.write(steps[..<last].joined(separator: "\n") + "\n", to: "Content/request.md")
        let change = project.update(FileChanges(written: [place.root + "/Content/request.md"]))
        #expect(!change.findings.new.isEmpty)
        try expectSameAsBuild(project, place)
    }

    /// What shows a preview's way of remembering: whatever was done to the files, the site is what a new build makes of them.
    @Test(arguments: 1..<9)
    func afterAnyEditsItIsStillWhatABuildWrites(seed: Int) throws {
        let place = try Workplace(files)
        var project = try project(place)
        var random = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15
        for round in 0..<12 {
            random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let path = try edit(place, Int(random >> 33), round)
            _ = project.update(FileChanges(written: [place.root + "/" + path]))
            // Some requests in between, so that there is something to remember.
            _ = project.site.file("index.html")
            _ = project.site.file("search/index.js")
        }
        try expectSameAsBuild(project, place)
    }

    /// Changes a file, and returns which one.
    private func edit(_ place: Workplace, _ number: Int, _ round: Int) throws -> String {
        switch number % 8 {
        case 0:
            try place.write(document("Kettles \(round)", "[Fill](tea/fill.md#round-\(round))."), to: "Content/index.md")
            return "Content/index.md"
        case 1:
            try place.write(
                document("Fill \(round)", "## Round \(round)\n\n![](kettle.png)"), to: "Content/tea/fill.md")
            return "Content/tea/fill.md"
        case 2:
            try place.write("It is hot in round \(round).\n", to: "Content/includes/hot.md")
            return "Content/includes/hot.md"
        case 3:
            try place.write("- name: Round \(round)\n  href: tea/fill.md\n", to: "Content/TOC.yml")
            return "Content/TOC.yml"
        case 4:
            try place.write(document("New \(round)", "See [the kettles](index.md)."), to: "Content/new\(number % 3).md")
            return "Content/new\(number % 3).md"
        case 5:
            let path = "Content/new\(number % 3).md"
            if place.read(path) != nil { try place.remove(path) }
            return "Content/new\(number % 3).md"
        case 6:
            try place.write("body { margin: \(round)px }\n", to: "Templates/theme.css")
            return "Templates/theme.css"
        default:
            try place.write("title: Kettles \(round)\nurl: https://kettles.example/docs\n", to: "tally.yml")
            return "tally.yml"
        }
    }

    // MARK: What is found

    @Test func aFindingIsNewOnceAndThenMended() throws {
        let place = try Workplace(files)
        var project = try project(place)
        try place.write(document("Kettles", "See [how](tea/lost.md)."), to: "Content/index.md")
        let path = place.root + "/Content/index.md"
        var change = project.update(FileChanges(written: [path]))
        #expect(change.findings.new.map(\.rule.description).contains("link/file-not-found"))
        #expect(change.names == ["Content/index.md"])
        try place.write(document("Kettles", "More words.\n\nSee [how](tea/lost.md)."), to: "Content/index.md")
        change = project.update(FileChanges(written: [path]))
        #expect(change.findings.isEmpty, "a finding that only moves is neither new nor mended")
        try place.write(files["Content/index.md"] ?? "", to: "Content/index.md")
        change = project.update(FileChanges(written: [path]))
        #expect(change.findings.mended.map(\.rule.description).contains("link/file-not-found"))
    }

    @Test func aPageTellsWhatIsWrongWithItAndWithWhatItIncludes() throws {
        let place = try Workplace(files)
        try place.write("It is [hot](nowhere.md).\n", to: "Content/includes/hot.md")
        let site = try project(place).site
        let fill = String(decoding: site.findings(on: "tea/fill.html"), as: UTF8.self)
        #expect(fill.contains("\"rule\":\"link/file-not-found\""))
        #expect(fill.contains("\"place\":\"Content/includes/hot.md:1:13\""))
        #expect(fill.contains("1 | It is [hot](nowhere.md)."))
        let home = String(decoding: site.findings(on: "index.html"), as: UTF8.self)
        #expect(home.contains("\"findings\":[]"))
        #expect(home.contains("\"file\":\"Content/includes/hot.md\""))
    }

    @Test func theGravestFindingsOfAPageComeFirst() throws {
        let place = try Workplace(files)
        try place.write(document("Kettles", "![](tea/kettle.png)\n\nSee [how](tea/lost.md)."), to: "Content/index.md")
        let home = String(decoding: try project(place).site.findings(on: "index.html"), as: UTF8.self)
        let severities = home.split(separator: "\"severity\":\"").dropFirst().map { $0.prefix { $0 != "\"" } }
        #expect(severities == ["error", "warning"])
    }

    @Test func aTemplateThatIsWrongLeavesTheLastGoodOneInForce() throws {
        let place = try Workplace(files)
        var project = try project(place)
        let before = try #require(project.site.file("index.html"))
        try place.write("{{#open}}", to: "Templates/layout.mustache")
        let path = place.root + "/Templates/layout.mustache"
        _ = project.update(FileChanges(written: [path]))
        #expect(project.problems.count == 1)
        #expect(project.site.file("index.html")?.bytes == before.bytes)
        #expect(String(decoding: project.site.findings(on: "index.html"), as: UTF8.self).contains("layout.mustache"))
        try place.remove("Templates/layout.mustache")
        _ = project.update(FileChanges(unsettled: [path]))
        #expect(project.problems.isEmpty)
    }

    @Test func aPageWhoseTemplatesHaveNoEndSaysSo() throws {
        let place = try Workplace(files)
        var project = try project(place)
        try place.write("{{#title}}{{>layout}}{{/title}}", to: "Templates/layout.mustache")
        _ = project.update(FileChanges(written: [place.root + "/Templates/layout.mustache"]))
        let page = String(decoding: try #require(project.site.file("index.html")).bytes, as: UTF8.self)
        #expect(page.contains("<h1>Kettles</h1>"))
        #expect(page.contains("layout.mustache:1:11: {{&gt;layout}} includes templates in one another"))
    }

    @Test func aContentFolderThatIsGoneForAMomentIsTakenUpAgain() throws {
        let place = try Workplace(files)
        var project = try project(place)
        try place.move("Content", to: "Aside")
        _ = project.update(FileChanges(hasOtherFolders: true))
        #expect(project.problems.count == 1)
        #expect(project.site.file("tea/fill.html") != nil, "what was there before is still shown")
        try place.move("Aside", to: "Content")
        try place.write(document("Kettles", "All about kettles, and pots."), to: "Content/index.md")
        _ = project.update(FileChanges(hasOtherFolders: true))
        #expect(project.problems.isEmpty)
        try expectSameAsBuild(project, place)
    }

    @Test func mendingTemplatesDoesNotHideWhatIsWrongWithTheConfiguration() throws {
        let place = try Workplace(files)
        var project = try project(place)
        try place.write("folders:\n  content: Nowhere\n", to: "tally.yml")
        _ = project.update(FileChanges(written: [place.root + "/tally.yml"]))
        try place.write("{{#open}}", to: "Templates/layout.mustache")
        let path = place.root + "/Templates/layout.mustache"
        _ = project.update(FileChanges(written: [path]))
        #expect(project.problems.count == 2)
        try place.remove("Templates/layout.mustache")
        _ = project.update(FileChanges(unsettled: [path]))
        #expect(project.problems.count == 1)
        #expect(try #require(project.problems.first).contains("Nowhere"))
    }

    @Test func aFolderThatIsRenamedIsNoChangeOfTheTemplates() throws {
        let place = try Workplace(files)
        var project = try project(place)
        try place.move("Content/tea", to: "Content/pots")
        let change = project.update(FileChanges(hasOtherFolders: true))
        #expect(!change.names.contains("Templates"))
        #expect(change.names.contains("Content/pots/fill.md"))
    }

    @Test func aFolderThatComesIsNoChangeOfTheTemplates() throws {
        let place = try Workplace(files)
        var project = try project(place)
        try place.write("", to: "Content/empty/.keep")
        #expect(project.update(FileChanges(hasOtherFolders: true)).names.isEmpty)
    }

    @Test func settingsThatCannotBeUsedAreNoChangeOfTheTemplates() throws {
        let place = try Workplace(files)
        var project = try project(place)
        try place.write("folders:\n  content: Nowhere\n", to: "tally.yml")
        #expect(project.update(FileChanges(written: [place.root + "/tally.yml"])).names.isEmpty)
        #expect(project.problems.count == 1)
    }

    @Test func aContentFolderThatIsNamedBeforeItIsMadeIsWatchedAndTakenUp() throws {
        let place = try Workplace(files)
        var project = try project(place)
        try place.write("folders:\n  content: Later\n", to: "tally.yml")
        _ = project.update(FileChanges(written: [place.root + "/tally.yml"]))
        #expect(project.watched.folders.contains(place.root + "/Later"))
        #expect(project.watched.folders.contains(place.root + "/Content"))
        try place.write(document("Pots", "All about pots."), to: "Later/index.md")
        _ = project.update(FileChanges(hasOtherFolders: true))
        #expect(project.problems.isEmpty)
        #expect(!project.watched.folders.contains(place.root + "/Content"))
        try expectSameAsBuild(project, place)
    }

    @Test func otherPagesAreNamedByTheirAddressesWhateverTheFolderIsCalled() throws {
        let place = try Workplace([
            "tally.yml": "folders:\n  content: Übersicht\n",
            "Übersicht/index.md": document("Kettles", "All about kettles. See [how](fill.md)."),
            "Übersicht/fill.md": document("Fill", "See [what](lost.md)."),
        ])
        let home = String(decoding: try project(place).site.findings(on: "index.html"), as: UTF8.self)
        #expect(home.contains("\"file\":\"Übersicht/fill.md\",\"page\":\"fill.html\""))
    }

    @Test func aStyleThatChangesIsExchanged() throws {
        let place = try Workplace(files)
        var project = try project(place)
        try place.write("body { color: red }\n", to: "Templates/theme.css")
        let change = project.update(FileChanges(written: [place.root + "/Templates/theme.css"]))
        let style = try #require(change.styles.first)
        #expect(change.styles.count == 1)
        #expect(style.before != style.after)
        #expect(project.site.file(style.after)?.bytes == Array("body { color: red }\n".utf8))
    }

    // MARK: Support

    private func project(_ place: Workplace) throws -> ServedProject {
        let context = place.context
        let arguments = try ParsedArguments([], for: Command.serve.description)
        return try ServedProject(ServeOptions(arguments, context), context)
    }

    private func expectSameAsBuild(_ project: ServedProject, _ place: Workplace) throws {
        let outcome = place.run("build", "--drafts", "--output", "Site")
        #expect(outcome.code != 2, "\(outcome.errors)")
        let site = project.site
        var paths = place.files(in: "Site").filter { $0 != ".tally" }
        #expect(paths.contains("search/index.js"))
        // In another order than that of the build, which must not matter.
        paths.reverse()
        for path in paths { #expect(site.file(path)?.bytes == place.bytes("Site/" + path), "\(path)") }
        #expect(site.file("nowhere.html") == nil)
        #expect(site.file("TOC.yml") == nil)
    }
}
