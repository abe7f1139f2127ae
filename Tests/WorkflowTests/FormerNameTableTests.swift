import Testing
import Workflow

/// The tables that a domain makes of what its things were called before.
@Suite("Tables of former names") struct FormerNameTableTests {
    private static let keeper = Actor("the keeper")
    private static let watch = Role(
        "Guard", of: keeper, formerly: [FormerName("Warden", until: "2023"), FormerName("warden", until: "2023")])

    private static let app = Portal("Door app", for: keeper, url: "https://door.example", formerly: ["Door program"]) {
        Page("Home", url: "https://door.example/new").formerly(
            FormerName("https://door.example/old", until: "2024-06-03"))
        Page("Doors", at: "House", "Doors") {
            Button("Lock").formerly(FormerName("Shut", until: "2023-10"))
            Button("Save").formerly("Done")
        }
        .formerly("Building > Doors")
        Panel("Bolts") {
            Button("Lock").formerly(FormerName("Shut", until: "2023-10"))
            Button("Next").formerly("Save")
        }
    }

    private static func rows(_ id: String) -> [[String]] {
        let domain = Domain("Doors") {
            keeper
            watch
            app
            Term("Bolt", formerly: [FormerName("Latch")])
            Term("help.example", formerly: ["docs.example"])
        }
        return domain.tables.first { $0.id == id }.map { [$0.columns] + $0.rows.map(\.cells) } ?? []
    }

    @Test func portalsAndProductsStandInOneTable() {
        #expect(
            Self.rows("former-names") == [
                ["Formerly", "Now", "Until"], ["Door program", "Door app", ""], ["Latch", "Bolt", ""],
            ])
    }

    @Test func aLabelThatChangedInSeveralPlacesHasOneRowThatNamesThem() {
        #expect(
            Self.rows("former-labels") == [
                ["Formerly", "Now", "Where", "Until"], ["Shut", "Lock", "Doors, Bolts", "October 2023"],
                ["Done", "Save", "Doors", ""], ["Save", "Next", "Bolts", ""],
                ["Building > Doors", "House > Doors", "Door app", ""],
            ])
    }

    @Test func addressesOfPlacesAndOfDocumentationStandInOneTable() {
        #expect(
            Self.rows("former-addresses") == [
                ["Formerly", "Now", "Until"],
                ["https://door.example/old", "https://door.example/new", "June 3, 2024"],
                ["docs.example", "help.example", ""],
            ])
    }

    @Test func spellingsThatDifferInCaseAreOneFormerName() {
        #expect(Self.rows("former-role-names") == [["Formerly", "Now", "Until"], ["Warden", "Guard", "2023"]])
    }

    @Test func withoutFormerNamesThereAreNoTables() {
        #expect(Domain("Nothing") { Self.keeper }.tables.isEmpty)
    }

    @Test func anotherTableOfTheSameIDIsAFinding() {
        let domain = Domain("Doors") {
            Self.keeper
            Self.watch
            Table("former-role-names", "Roles", columns: "Role") {}
        }
        #expect(domain.findings.contains { $0.check == .duplicateID && $0.message.contains("former-role-names") })
    }
}
