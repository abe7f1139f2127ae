import Testing

@testable import corpus

@Suite struct PageWriterTests {
    private let plan = Plan(pages: 300, seed: 1)

    private func text(section: Int, page: Int) -> String {
        var writer = PageWriter(plan: plan, section: section, page: page)
        return String(decoding: writer.write(), as: UTF8.self)
    }

    /// Calls `body` with the place and the text of every page of the plan.
    private func forEachPage(_ body: (_ section: Section, _ page: Page, _ text: String) throws -> Void) rethrows {
        for (number, section) in plan.sections.enumerated() {
            for (index, page) in section.pages.enumerated() {
                try body(section, page, text(section: number, page: index))
            }
        }
    }

    @Test func thePagesDoNotDependOnTheOrderTheyAreWrittenIn() {
        let first = text(section: 2, page: 3)
        _ = text(section: 0, page: 0)
        #expect(text(section: 2, page: 3) == first)
    }

    @Test func twoPagesOfASectionDiffer() {
        #expect(text(section: 0, page: 1) != text(section: 0, page: 2))
    }

    @Test func aPageHasThreeToEightKilobytes() {
        forEachPage { section, page, text in
            #expect((3_000...8_192).contains(text.utf8.count), "\(section.folder)/\(page.file)")
        }
    }

    @Test func aPageHasTheHeadingsThatOthersLinkTo() {
        forEachPage { section, page, text in
            let ids = headings(of: text).map(\.id)
            for anchor in page.anchors {
                #expect(ids.contains(anchor), "\(section.folder)/\(page.file)#\(anchor)")
            }
        }
    }

    @Test func noTwoHeadingsOfAPageAreAlikeAndNoneSkipsALevel() {
        forEachPage { section, page, text in
            let headings = headings(of: text)
            #expect(Set(headings.map(\.id)).count == headings.count, "\(section.folder)/\(page.file)")
            #expect(headings.filter { $0.level == 1 }.count == 1, "\(section.folder)/\(page.file)")
            for (heading, next) in zip(headings, headings.dropFirst()) {
                #expect(next.level <= heading.level + 1, "\(section.folder)/\(page.file)#\(next.id)")
            }
        }
    }

    @Test func everyLinkLeadsToAnotherPageOfThePlan() throws {
        var files: Set<String> = ["index.md"]
        for section in plan.sections {
            for page in section.pages { files.insert("\(section.folder)/\(page.file)") }
        }
        for include in Frame.includes { files.insert("includes/\(include.name).md") }
        for image in Phrases.images { files.insert("media/\(image.file)") }

        try forEachPage { section, page, text in
            let targets = text.matches(of: /\]\(([^)#]+)[^)]*\)/).map { String($0.1) }
            try #require(!targets.isEmpty)
            for target in targets where !target.hasPrefix("https:") {
                let file = target.hasPrefix("../") ? String(target.dropFirst(3)) : "\(section.folder)/\(target)"
                #expect(files.contains(file), "\(section.folder)/\(page.file) links to \(target)")
                #expect(file != "\(section.folder)/\(page.file)", "\(file) links to itself")
            }
        }
    }

    @Test func everyRowOfATableHasAsManyCellsAsItsHead() {
        forEachPage { section, page, text in
            var cells: Int?
            for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
                guard line.hasPrefix("|") else {
                    cells = nil
                    continue
                }
                let count = line.replacing("\\|", with: "").count { $0 == "|" }
                #expect(count == cells ?? count, "\(section.folder)/\(page.file): \(line)")
                cells = count
            }
        }
    }

    @Test func nothingIsLeftToFillIn() {
        forEachPage { section, page, text in
            #expect(!text.contains("$"), "\(section.folder)/\(page.file)")
        }
    }

    /// The headings outside code blocks, with the ids that Learn's rule gives them.
    private func headings(of text: String) -> [(level: Int, id: String)] {
        var inCode = false
        return text.split(separator: "\n").compactMap { line in
            if line.hasPrefix("```") { inCode.toggle() }
            let level = line.prefix { $0 == "#" }.count
            guard !inCode, level > 0 else { return nil }
            let id = line.dropFirst(level + 1).lowercased().compactMap { character -> Character? in
                if character == " " { return "-" }
                return character.isLetter || character.isNumber || character == "-" || character == "_"
                    ? character : nil
            }
            return (level, String(id))
        }
    }
}
