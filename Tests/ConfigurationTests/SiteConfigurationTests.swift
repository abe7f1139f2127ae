import Configuration
import Testing
import YAML

@Suite struct SiteConfigurationTests {
    private func read(_ text: String) -> SiteConfiguration.Reading { SiteConfiguration.read(Array(text.utf8)) }

    @Test(arguments: ["", "# nothing yet\n", "title:\nrules:\nfolders:\n  output:\n"])
    func whatIsNotWrittenIsTheDefault(text: String) {
        let reading = read(text)
        #expect(reading.configuration == SiteConfiguration())
        #expect(reading.configuration.folders.content.value == "Content")
        #expect(reading.configuration.navigation == .automatic)
        #expect(reading.problems.isEmpty && reading.syntax.isEmpty)
    }

    @Test func everyKeyIsRead() {
        let reading = read(
            """
            title: Partner procedures
            description: What to do, and with which role.
            url: https://example.org/docs/
            language: en-US
            repository:
              url: https://example.org/code
              branch: edit
            feedback: https://example.org/issues
            folders:
              content: docs
              templates: look
              output: out/site/
            bindings: bindings.yml
            navigation:
            - name: Start
              href: index.md
            front-matter:
              required: [title, ms.date]
            hosts: example.org
            rules:
              link: warning
              link/file-not-found: error
              style/x: off

            """)
        let configuration = reading.configuration
        #expect(reading.problems.isEmpty && reading.syntax.isEmpty)
        #expect(configuration.title?.value == "Partner procedures")
        #expect(configuration.description?.value == "What to do, and with which role.")
        #expect(configuration.url?.value == "https://example.org/docs")
        #expect(configuration.language.value == "en-US")
        #expect(configuration.repository?.url.value == "https://example.org/code")
        #expect(configuration.repository?.branch.value == "edit")
        #expect(configuration.feedback?.value == "https://example.org/issues")
        #expect(configuration.folders.content.value == "docs")
        #expect(configuration.folders.templates.value == "look")
        #expect(configuration.folders.output.value == "out/site")
        #expect(configuration.bindings?.value == "bindings.yml")
        #expect(configuration.requiredFrontMatter.map(\.value) == ["title", "ms.date"])
        #expect(configuration.hosts.map(\.value) == ["example.org"])
        guard case .written(let items) = configuration.navigation else {
            Issue.record("the navigation that was written is not there")
            return
        }
        #expect(items.map(\.name.text) == ["Start"])
        let rules = configuration.rules.map(\.value)
        #expect(rules.map(\.selector) == ["link", "link/file-not-found", "style/x"])
        #expect(rules.map(\.level) == [.warning, .error, .off])
    }

    @Test func everyKeyOfTheSchemaIsDescribed() {
        for key in SiteConfiguration.schema.keys { #expect(key.summary.hasSuffix("."), "\(key.name)") }
    }

    @Test func aRepositoryMayBeItsURLAlone() {
        let repository = read("repository: https://example.org/code\n").configuration.repository
        #expect(repository?.url.value == "https://example.org/code")
        #expect(repository?.branch.value == "main")
    }

    @Test func anUnknownKeyIsReportedAndTheRestIsRead() {
        let reading = read("titel: A\nlanguage: de\n")
        #expect(reading.problems.map(\.unknown) == ["titel"])
        #expect(reading.problems.first?.known.contains("title") == true)
        #expect(reading.configuration.language.value == "de")
    }

    @Test func anUnknownSeverityIsReportedAndTheRuleKeepsItsOwn() {
        let reading = read("rules:\n  link/x: fatal\n")
        #expect(reading.problems.map(\.known) == [["error", "warning", "suggestion", "off"]])
        #expect(reading.configuration.rules.isEmpty)
    }

    @Test(arguments: ["javascript:alert(1)", "example.org", "https://", "https:///x", "\"https://a b\""])
    func onlyAddressesOfTheWebAreURLs(url: String) {
        let reading = read("url: \(url)\nfeedback: \(url)\n")
        #expect(reading.problems.count == 2)
        #expect(reading.configuration.url == nil)
        #expect(reading.configuration.feedback == nil)
    }

    @Test(arguments: ["https://a.example/?page=", "https://a.example/#docs"])
    func whatComesBehindThePathIsNoPartOfTheAddressOfASite(url: String) {
        let reading = read("url: \(url)\nfeedback: \(url)\n")
        #expect(reading.problems.count == 1)
        #expect(reading.configuration.url == nil)
        #expect(reading.configuration.feedback?.value == url)
    }

    @Test(arguments: ["/etc", "..", "a/../..", ".", "a\\b"]) func foldersStayWhereTheSiteIs(path: String) {
        let reading = read("folders:\n  content: \(path)\n")
        #expect(reading.problems.count == 1)
        #expect(reading.configuration.folders.content.value == "Content")
    }

    @Test(arguments: ["Content", "Content/site", "Templates"]) func theOutputNeverReplacesAnInput(path: String) {
        let reading = read("folders:\n  output: \(path)\n")
        #expect(reading.problems.map(\.range) == [19..<19 + path.utf8.count])
        #expect(reading.configuration.folders == Folders())
    }

    @Test func foldersWithALikeBeginningAreApart() {
        #expect(read("folders:\n  output: ContentSite\n").problems.isEmpty)
    }

    @Test func navigationIsAutomaticOrAList() {
        #expect(read("navigation: auto\n").problems.isEmpty)
        #expect(read("navigation: automatic\n").problems.map(\.known) == [["auto"]])
        #expect(read("navigation:\n- href: a.md\n").problems.map(\.kind) == [.missingKey("name")])
    }

    @Test func aFaultInTheFileIsReportedAndTheRestIsRead() {
        let reading = read("title: A: B\nlanguage: de\n")
        #expect(reading.syntax.map(\.kind) == [.syntax(.colonInValue)])
        #expect(reading.configuration.title?.value == "A: B")
        #expect(reading.configuration.language.value == "de")
    }

    @Test func settingsKnowWhereTheyStand() {
        let reading = read("title: A\nbindings: b.yml\n")
        #expect(reading.configuration.title?.range == 7..<8)
        #expect(reading.configuration.bindings?.range == 19..<24)
        #expect(reading.configuration.language.range == nil)
    }
}
