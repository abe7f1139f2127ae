import Testing

@testable import Diagnostics

@Suite struct ReporterTests {
    /// A document whose third line has a finding behind an é and an emoji.
    private let marked = Marked("# Title\n\né🙂 «wrong» text\nlast\n")

    private var finding: Diagnostic {
        Diagnostic(
            "link/file-not-found", .error, in: "a.md", at: marked.range, "there is no file \"b [1].md\"",
            notes: [
                Note("it was asked for"), Note("the [other] one is", at: .document(file: "a.md", range: 2..<7)),
                Note("the model has it", at: .definition(DefinitionSite(fileID: "M/F.swift", line: 7))),
            ],
            help: "write it right",
            fixes: [Fix("write right", .certain, [Edit(in: "a.md", replace: marked.range, with: "right")])])
    }

    private func json(_ report: Report, _ format: ReportFormat) throws -> JSONValue {
        try JSONReader.read(report.bytes(as: format))
    }

    private func report(_ findings: [Diagnostic], summary: Summary = Summary()) -> Report {
        let rule = Rule(
            "link/file-not-found", .error, "A link leads somewhere.", explanation: "Readers follow it.",
            wrong: "[a](b.md)\n", right: "[a](a.md)\n")
        return Report(findings, in: marked.bytes, summary: summary, rules: [rule])
    }

    @Test func everyFormatPrintsInTheSameOrder() {
        let findings = [
            Diagnostic("b/x", .warning, in: "b.md", at: 0..<0, "seven"),
            Diagnostic("b/x", .suggestion, in: "a.md", at: 4..<5, "six"),
            Diagnostic("b/x", .error, in: "a.md", at: 2..<9, "five"),
            Diagnostic("b/x", .warning, in: "a.md", at: 2..<3, "two"),
            Diagnostic("b/y", .warning, in: "a.md", at: 2..<3, "three"),
            Diagnostic("b/x", .error, in: "a.md", at: 2..<3, "one"),
            Diagnostic("b/y", .warning, in: "a.md", at: 2..<3, "tree"),
        ]
        let expected = ["one", "two", "three", "tree", "five", "six", "seven"]
        var random = SeededGenerator(seed: 1)
        for format in ReportFormat.allCases {
            let text = report(findings).text(format)
            // Each message may occur more than once; what counts is where it occurs first.
            let places = expected.compactMap { text.firstRange(of: $0)?.lowerBound }
            #expect(places.count == expected.count && places == places.sorted(), "\(format)")
            #expect(report(findings.shuffled(using: &random)).text(format) == text, "\(format)")
        }
    }

    @Test func conciseIsALineForEachFinding() {
        var second = finding
        second.message = "two\nlines"
        second.severity = .warning
        #expect(
            report([finding, second]).text(.concise) == """
                a.md:3:4: error[link/file-not-found]: there is no file "b [1].md"
                a.md:3:4: warning[link/file-not-found]: two lines

                """)
        #expect(report([]).text(.concise) == "")
    }

    @Test func jsonHasEveryPositionInEveryUnit() throws {
        let json = try json(report([finding]), .json)
        #expect(json.integer("version") == 1)
        #expect(json.integer("diagnostics.0.range.start.offset") == 16)
        #expect(json.integer("diagnostics.0.range.start.line") == 3)
        #expect(json.integer("diagnostics.0.range.start.column.bytes") == 8)
        #expect(json.integer("diagnostics.0.range.start.column.utf16") == 5)
        #expect(json.integer("diagnostics.0.range.start.column.scalars") == 4)
        #expect(json.integer("diagnostics.0.range.start.column.characters") == 4)
        #expect(json.integer("diagnostics.0.range.end.offset") == 21)
        #expect(json.string("diagnostics.0.rule") == "link/file-not-found")
        #expect(json.string("diagnostics.0.severity") == "error")
        #expect(json.integer("diagnostics.0.notes.1.range.start.column.characters") == 3)
        #expect(json.string("diagnostics.0.notes.2.definition.file") == "M/F.swift")
        #expect(json.string("diagnostics.0.help") == "write it right")
        #expect(json.string("diagnostics.0.fixes.0.confidence") == "certain")
        #expect(json.string("diagnostics.0.fixes.0.edits.0.replacement") == "right")
        #expect(json.integer("summary.errors") == 1)
        #expect(json.integer("summary.fixable") == 1)
    }

    @Test func sarifHasWhatGitHubAsksFor() throws {
        let summary = Summary(notChecked: ["links to other sites"])
        let json = try json(report([finding], summary: summary), .sarif)
        #expect(json.string("version") == "2.1.0")
        #expect(json.string("$schema")?.hasSuffix("sarif-2.1.0.json") == true)
        let run = try #require(json.at("runs.0"))
        #expect(run.string("tool.driver.name") == "tally")
        #expect(run.string("columnKind") == "utf16CodeUnits")
        #expect(run.at("invocations.0.executionSuccessful")?.content == .bool(true))
        #expect(
            run.string("invocations.0.toolExecutionNotifications.0.message.text")
                == "Not checked: links to other sites.")

        let rule = try #require(run.at("tool.driver.rules.0"))
        #expect(rule.string("id") == "link/file-not-found")
        #expect(rule.string("shortDescription.text") == "A link leads somewhere.")
        #expect(rule.string("fullDescription.text") == "Readers follow it.")
        #expect(rule.string("help.text")?.contains("\n    [a](b.md)\n") == true)
        #expect(rule.string("help.markdown")?.contains("**Wrong:**\n\n```markdown\n[a](b.md)\n```\n") == true)
        #expect(rule.string("defaultConfiguration.level") == "error")
        #expect(rule.at("properties")?["problem.severity"]?.string == "error")
        #expect(rule.at("properties.tags")?.array?.count ?? 99 <= 10)

        let result = try #require(run.at("results.0"))
        #expect(result.string("ruleId") == "link/file-not-found")
        #expect(result.integer("ruleIndex") == 0)
        #expect(result.string("level") == "error")
        let region = try #require(result.at("locations.0.physicalLocation.region"))
        #expect(region.integer("startLine") == 3)
        #expect(region.integer("startColumn") == 5)
        #expect(region.integer("endLine") == 3)
        #expect(region.integer("endColumn") == 10)
        #expect(result.string("locations.0.physicalLocation.artifactLocation.uri") == "a.md")
        let hash = result.string("partialFingerprints.primaryLocationLineHash")
        #expect(hash == "\(Fingerprint(of: finding, in: SourceMap(marked.bytes))):1")
    }

    @Test func sarifLinksNotesToRelatedLocations() throws {
        let result = try #require(try json(report([finding]), .sarif).at("runs.0.results.0"))
        #expect(
            result.string("message.text") == """
                there is no file "b [1].md". it was asked for. [the \\[other\\] one is](1). [the model has it](2). \
                write it right.
                """)
        #expect(result.integer("relatedLocations.0.id") == 1)
        #expect(result.integer("relatedLocations.0.physicalLocation.region.startColumn") == 3)
        #expect(result.string("relatedLocations.0.message.text") == "the [other] one is")
        #expect(result.integer("relatedLocations.1.id") == 2)
        #expect(result.string("relatedLocations.1.physicalLocation.artifactLocation.uri") == "M/F.swift")
        #expect(result.integer("relatedLocations.1.physicalLocation.region.startLine") == 7)
    }

    @Test func sarifHasATraceAsACodeFlowAndFixesAsReplacements() throws {
        var traced = finding
        traced.trace = [Note("at home", at: .document(file: "a.md", range: 0..<1)), Note("then here")]
        let result = try #require(try json(report([traced]), .sarif).at("runs.0.results.0"))
        let locations = try #require(result.at("codeFlows.0.threadFlows.0.locations"))
        #expect(locations.array?.count == 2)
        #expect(locations.string("0.location.message.text") == "at home")
        #expect(locations.integer("1.location.physicalLocation.region.startLine") == 3)
        let replacement = try #require(result.at("fixes.0.artifactChanges.0.replacements.0"))
        #expect(replacement.integer("deletedRegion.startColumn") == 5)
        #expect(replacement.string("insertedContent.text") == "right")
    }

    @Test func sarifHasARegionEvenWithoutTheFileAndARuleEvenIfItIsUnknown() throws {
        let lost = Diagnostic("x/unknown", .suggestion, in: "a folder/é:#.md", at: 3..<9, "lost")
        let run = try #require(try json(report([lost, lost]), .sarif).at("runs.0"))
        #expect(run.integer("results.0.locations.0.physicalLocation.region.endColumn") == 1)
        #expect(run.string("results.0.level") == "note")
        #expect(
            run.string("results.0.locations.0.physicalLocation.artifactLocation.uri") == "a%20folder/%C3%A9:%23.md")
        #expect(run.string("tool.driver.rules.0.shortDescription.text") == "x/unknown")
        #expect(run.string("results.0.partialFingerprints.primaryLocationLineHash")?.hasSuffix(":1") == true)
        #expect(run.string("results.1.partialFingerprints.primaryLocationLineHash")?.hasSuffix(":2") == true)
    }

    @Test func aColonInTheFirstSegmentIsNoScheme() {
        #expect(URIReference.toPath("a:b/c.md") == "./a:b/c.md")
        #expect(URIReference.toPath("100%.md") == "100%25.md")
    }

    @Test func junitHasASuiteForEveryDocument() {
        var warning = finding
        warning.severity = .warning
        warning.message = "a \"warning\" <b>\u{1B}\u{FFFE}"
        let text = report([finding, warning], summary: Summary(documents: ["z&.md", "a.md"])).text(.junit)
        #expect(text.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"))
        #expect(text.contains("<testsuites name=\"tally\" tests=\"3\" failures=\"1\" errors=\"0\" skipped=\"0\">"))
        #expect(text.contains("<testsuite name=\"a.md\" tests=\"2\" failures=\"1\" errors=\"0\" skipped=\"0\">"))
        #expect(text.contains("<testsuite name=\"z&amp;.md\" tests=\"1\" failures=\"0\" errors=\"0\" skipped=\"0\">"))
        #expect(
            text.contains(
                """
                <testcase classname="a.md" name="link/file-not-found at line 3" file="a.md" line="3"><failure \
                type="link/file-not-found" message="there is no file &quot;b [1].md&quot;">a.md:3:4: error
                """))
        // The escape is shown by its picture where people read it.
        #expect(text.contains("<system-out>a.md:3:4: warning[link/file-not-found]: a &quot;warning&quot; &lt;b&gt;␛\n"))
        #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0 == "\u{FFFE}" })
    }

    @Test func junitIsNeverEmpty() {
        #expect(report([]).text(.junit).contains("<testcase classname=\"tally\" name=\"no findings\""))
    }

    @Test func xmlLeavesOutWhatItCannotSay() {
        var out: [UInt8] = []
        XMLText.write("a\u{0}b\u{7F}c\u{FFFF}d\te\r\n🙂", to: &out)
        XMLText.writeAttribute("n", "1\n\t\"", to: &out)
        #expect(out.text == "abcd\te&#13;\n🙂 n=\"1&#10;&#9;&quot;\"")
    }

    @Test func noFormatLetsADocumentChangeTheOrderOfLetters() {
        var hidden = finding
        hidden.file = "a\u{202E}.md"
        hidden.message = "there is no \u{202E}file\u{2066}"
        hidden.help = "\u{202E}\u{200B}"
        for format in ReportFormat.allCases {
            let text = report([hidden], summary: Summary(documents: [hidden.file, "\u{2069}"])).text(format)
            let isSafe = !text.unicodeScalars.contains { (0x200B...0x2069).contains($0.value) && $0.value != 0x2014 }
            #expect(isSafe, "\(format)")
        }
        #expect(report([hidden]).text(.junit).contains("message=\"there is no &#x202E;file&#x2066;\""))
    }

    @Test func gitHubCommandsAreEscaped() {
        let odd = Diagnostic("a/b", .warning, in: "b,c:d%.md", at: 0..<0, "100% of\r\nlines: all, really")
        #expect(
            report([finding, odd]).text(.github) == """
                ::error file=a.md,line=3,endLine=3,col=4,endColumn=8,title=link/file-not-found::there is no file \
                "b [1].md"%0Anote: it was asked for%0Anote: the [other] one is at a.md:1:3%0Anote: the model has it at \
                M/F.swift:7%0Ahelp: write it right
                ::warning file=b%2Cc%3Ad%25.md,title=a/b::100%25 of%0D%0Alines: all, really

                """)
    }

    @Test func gitHubIgnoresColumnsOfSeveralLines() {
        let long = Diagnostic("a/b", .suggestion, in: "a.md", at: 2..<18, "long")
        #expect(report([long]).text(.github) == "::notice file=a.md,line=1,endLine=3,title=a/b::long\n")
    }

    @Test func gitHubShowsTenOfAKindAndSaysWhatItDoesNotShow() {
        var findings: [Diagnostic] = []
        for severity in Severity.allCases {
            for offset in 0..<12 {
                findings.append(Diagnostic("a/b", severity, in: "a.md", at: offset..<offset, "x"))
            }
        }
        let lines = report(findings).text(.github).split(separator: "\n")
        #expect(lines.count { $0.hasPrefix("::error") } == 10)
        #expect(lines.count { $0.hasPrefix("::warning") } == 10)
        #expect(lines.count { $0.hasPrefix("::notice") } == 10)
        #expect(
            lines.last
                == "::notice title=tally::2 errors, 2 warnings, 3 suggestions not shown here; the log of the check lists them all"
        )
    }

    @Test func rdjsonCountsBytesAndOffersFixes() throws {
        let json = try json(report([finding]), .rdjson)
        #expect(json.string("source.name") == "tally")
        let diagnostic = try #require(json.at("diagnostics.0"))
        #expect(diagnostic.string("location.path") == "a.md")
        #expect(diagnostic.integer("location.range.start.line") == 3)
        #expect(diagnostic.integer("location.range.start.column") == 8)
        #expect(diagnostic.integer("location.range.end.column") == 13)
        #expect(diagnostic.string("severity") == "ERROR")
        #expect(diagnostic.string("code.value") == "link/file-not-found")
        #expect(diagnostic.integer("suggestions.0.range.start.column") == 8)
        #expect(diagnostic.string("suggestions.0.text") == "right")
        #expect(diagnostic.string("related_locations.0.message") == "the [other] one is")
        #expect(diagnostic.integer("related_locations.1.location.range.start.line") == 7)
    }

    @Test func rdjsonMakesOneSuggestionOfSeveralEdits() throws {
        var several = finding
        several.fixes = [
            Fix(
                "both", .likely,
                [Edit(in: "a.md", replace: 18..<19, with: "O"), Edit(in: "a.md", replace: 16..<16, with: "<")]),
            Fix("elsewhere", .certain, [Edit(in: "b.md", replace: 0..<0, with: "x")]),
            Fix("with gaps", .incomplete, [Edit(in: "a.md", replace: 0..<0, with: "…")]),
        ]
        let suggestions = try #require(try json(report([several]), .rdjson).at("diagnostics.0.suggestions"))
        #expect(suggestions.array?.count == 1)
        #expect(suggestions.integer("0.range.start.column") == 8)
        #expect(suggestions.integer("0.range.end.column") == 11)
        #expect(suggestions.string("0.text") == "<wrO")
    }

    @Test func everyFormatSurvivesRandomBytesAndPlaces() {
        var random = SeededGenerator(seed: 31)
        for _ in 0..<40 {
            let bytes = RandomText.bytes(upTo: 120, using: &random)
            let findings = (0..<5).map { _ in
                let start = Int.random(in: -5...140, using: &random)
                let range = start..<start + Int.random(in: 0...40, using: &random)
                let text = String(decoding: RandomText.bytes(upTo: 20, using: &random), as: UTF8.self)
                return Diagnostic(
                    "a/b", .error, in: "a.md", at: range, text,
                    notes: [Note(text, at: .document(file: "a.md", range: range))],
                    help: text, fixes: [Fix(text, .certain, [Edit(in: "a.md", replace: range, with: text)])])
            }
            let report = Report(findings, in: bytes)
            for format in ReportFormat.allCases {
                let text = report.bytes(as: format, style: TerminalStyle(width: 40))
                #expect(String(validating: text, as: UTF8.self) != nil, "\(format)")
            }
            for format in [ReportFormat.json, .sarif, .rdjson] {
                #expect(throws: Never.self) { try JSONReader.read(report.bytes(as: format)) }
            }
            #expect(report.text(.concise).split(whereSeparator: \.isNewline).count == 5)
            #expect(report.text(.github).split(whereSeparator: \.isNewline).count == 5)
        }
    }

    @Test func sarifWritesTheEditsOfAFileAsOneChange() throws {
        var finding = finding
        finding.fixes = [
            Fix(
                "Write both?", .certain,
                [
                    Edit(in: "a.md", replace: 24..<24, with: "more "), Edit(in: "a.md", replace: 2..<7, with: "Name"),
                ])
        ]
        let fix = try #require(try json(report([finding]), .sarif).at("runs.0.results.0.fixes.0"))
        #expect(fix.string("description.text") == "Write both?")
        #expect(fix.at("artifactChanges")?.array?.count == 1)
        #expect(fix.integer("artifactChanges.0.replacements.0.deletedRegion.startColumn") == 3)
        #expect(fix.integer("artifactChanges.0.replacements.1.deletedRegion.startLine") == 3)
    }

    @Test func sarifLeavesOutAFixOfAFileThatIsNotToBeHad() throws {
        var finding = finding
        finding.fixes.insert(
            Fix(
                "elsewhere too", .certain,
                [Edit(in: "a.md", replace: 0..<1, with: "x"), Edit(in: "gone.md", replace: 0..<1, with: "x")]), at: 0)
        finding.fixes.append(Fix("nothing", .likely, []))
        let fixes = try json(report([finding]), .sarif).at("runs.0.results.0.fixes")?.array
        #expect(fixes?.map { $0.string("description.text") } == ["write right."])
    }

    @Test func sarifFencesAnExampleThatHasAFenceWithALongerOne() throws {
        let rule = Rule(
            "a/b", .error, "A fence.", explanation: "It ends.", wrong: "```\ncode\n````\n", right: "text\n")
        let finding = Diagnostic("a/b", .error, in: "a.md", at: 0..<1, "it doesn't")
        let report = Report([finding], in: marked.bytes, rules: [rule])
        let help = try json(report, .sarif).string("runs.0.tool.driver.rules.0.help.markdown")
        #expect(help?.contains("\n\n`````markdown\n```\ncode\n````\n`````\n") == true)
        #expect(help?.contains("\n\n```markdown\ntext\n```\n") == true)
    }

    @Test func rdjsonOffersNoSuggestionThatSpansPages() throws {
        let bytes = [UInt8](repeating: UInt8(ascii: "x"), count: 5000)
        func suggestions(_ last: Int) throws -> Int? {
            let edits = [
                Edit(in: "a.md", replace: 0..<1, with: "a"), Edit(in: "a.md", replace: last - 1..<last, with: "b"),
            ]
            let finding = Diagnostic(
                "a/b", .error, in: "a.md", at: 0..<1, "wrong", fixes: [Fix("both ends", .certain, edits)])
            return try json(Report([finding], in: bytes), .rdjson).at("diagnostics.0.suggestions")?.array?.count
        }
        #expect(try suggestions(4096) == 1)
        #expect(try suggestions(4097) == nil)
    }

    @Test func rdjsonSaysNotesWithoutAPlaceInItsMessage() throws {
        let json = try json(report([finding]), .rdjson)
        #expect(
            json.string("diagnostics.0.message")
                == "there is no file \"b [1].md\"\nnote: it was asked for\nhelp: write it right")
        #expect(json.at("diagnostics.0.related_locations")?.array?.count == 2)
    }

    @Test func whatAFindingLacksIsNotWrittenAsAnEmptyList() throws {
        let bare = Diagnostic("link/file-not-found", .error, in: "a.md", at: 2..<7, "wrong")
        let sarif = try json(report([bare]), .sarif)
        for key in ["relatedLocations", "codeFlows", "fixes"] {
            #expect(sarif.at("runs.0.results.0.\(key)") == nil, "\(key)")
        }
        #expect(sarif.at("runs.0.invocations.0.toolExecutionNotifications") == nil)
        let rdjson = try json(report([bare]), .rdjson)
        for key in ["suggestions", "related_locations"] { #expect(rdjson.at("diagnostics.0.\(key)") == nil, "\(key)") }
    }

    @Test func junitSaysOfNoDocumentWithFindingsThatItHasNone() {
        let text = report([finding], summary: Summary(documents: ["a.md", "z.md"])).text(.junit)
        #expect(text.components(of: "name=\"no findings\"") == 1)
        #expect(text.contains("<testcase classname=\"z.md\" name=\"no findings\" file=\"z.md\"/>"))
    }

    @Test func sarifNamesTheFilesOfAnExampleWithSeveralAndShowsThoseWithText() throws {
        let rule = Rule(
            "a/b", .error, "A rule.", explanation: "It is one.",
            wrong: Example(.init("a.md", "wrong\n\nvery\n"), .init("b.md", "other\n"), .init("c.png", "")),
            right: Example())
        let finding = Diagnostic("a/b", .error, in: "a.md", at: 0..<1, "it isn't")
        let report = Report([finding], in: marked.bytes, rules: [rule])
        let help = try json(report, .sarif).at("runs.0.tool.driver.rules.0.help")
        #expect(
            help?.string("text")
                == "A rule.\n\nIt is one.\n\nWrong:\n\na.md:\n\n    wrong\n\n    very\n\n\nb.md:\n\n    other\n\n")
        #expect(help?.string("markdown")?.contains("**Wrong:**\n\na.md:\n\n```markdown\nwrong\n") == true)
    }
}

extension String {
    /// How often a text occurs.
    fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}
