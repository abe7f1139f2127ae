import Testing

@testable import corpus

@Suite struct PlanTests {
    @Test(arguments: [1, 2, 21, 51, 52, 75, 1_000, 10_000])
    func aPlanHasAsManyDocumentsAsAskedFor(_ pages: Int) {
        let plan = Plan(pages: pages, seed: 1)
        // The home page belongs to no section.
        #expect(1 + plan.sections.reduce(0) { $0 + $1.pages.count } == pages)
    }

    @Test(arguments: [21, 51, 52, 75, 1_000, 10_000])
    func aSectionHasTwentyToFiftyPages(_ pages: Int) {
        for section in Plan(pages: pages, seed: 1).sections {
            #expect((20...50).contains(section.pages.count))
        }
    }

    @Test func noTwoPagesShareATitleOrAFile() {
        let plan = Plan(pages: 100_000, seed: 1)
        var titles: Set<String> = []
        var files: Set<String> = []
        for section in plan.sections {
            for page in section.pages {
                #expect(titles.insert(page.title).inserted, "\(page.title)")
                #expect(files.insert("\(section.folder)/\(page.file)").inserted, "\(section.folder)/\(page.file)")
            }
        }
    }

    @Test func aTitleFitsIntoASearchResult() {
        for section in Plan(pages: 100_000, seed: 1).sections {
            for page in section.pages {
                #expect((19...59).contains(page.title.count), "\(page.title)")
            }
        }
    }
}
