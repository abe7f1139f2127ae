import Testing

@testable import Workflow

/// How domains may be written.
@Suite struct DefinitionTests {
    enum Light: String, Choice { case off, on }

    private let person = Actor("the person")

    @Test func placesControlsAndStepsMayStandInLoops() {
        let rooms = ["Kitchen", "Cellar"]
        let round = Workflow("round", "Go round", by: person, from: .always, to: .always) {
            SignIn(to: "House")
            for room in rooms { Go(to: room) }
        }
        let domain = Domain("House") {
            person
            Portal("House", for: person) {
                for room in rooms {
                    Page(room, at: room) {
                        for label in ["Lamp", "Heating"] { Button(label).opens(room) }
                    }
                }
            }
            round
        }
        #expect(domain.places.map(\.place.title) == rooms)
        #expect(domain.controls.map(\.control.label) == ["Lamp", "Heating", "Lamp", "Heating"])
        let run = domain.run(round, from: domain.initialWorld, as: domain.account(of: person, []))
        #expect(run.failure == nil)
        #expect(run.end.place == domain.place("cellar", in: "house"))
    }

    @Test(arguments: [true, false])
    func rowsMayStandInBranches(isLarge: Bool) {
        let table = Table("rooms", "Rooms", columns: "Room") {
            Table.Row("Kitchen")
            if isLarge { Table.Row("Ballroom") } else { Table.Row("Closet") }
            if isLarge { Table.Row("Tower") }
        }
        #expect(
            table.rows.map(\.cells) == (isLarge ? [["Kitchen"], ["Ballroom"], ["Tower"]] : [["Kitchen"], ["Closet"]]))
    }

    @Test func aPlaceIsReachedByEachOfItsPathsAndAddresses() {
        let domain = Domain("House") {
            person
            Portal("House", for: person) {
                Page("Lamp", at: "Rooms", "Lamp", url: "https://house.example/lamp")
                    .also(at: "Favourites", "Lamp")
                    .also(url: "https://lamp.example")
            }
        }
        let lamp = domain.place("lamp", in: "house")
        #expect(lamp != nil)
        for path in [["Rooms", "Lamp"], ["Favourites", "Lamp"]] { #expect(domain.places(at: path) == [lamp]) }
        for url in ["https://house.example/lamp", "https://lamp.example"] { #expect(domain.place(url: url) == lamp) }
    }

    @Test func aStepCanCloseWhatAnotherHasOpened() {
        let hesitate = Workflow("hesitate", "Hesitate", by: person, from: .always, to: .always) {
            SignIn(to: "House")
            Select(button: "Leave")
            Close()
        }
        let domain = Domain("House") {
            person
            Portal("House", for: person) {
                Page("Hall") { Button("Leave").opens("Leave?") }
                Dialog("Leave?") { Button("No").closes() }
            }
            hesitate
        }
        let run = domain.run(hesitate, from: domain.initialWorld, as: domain.account(of: person, []))
        #expect(run.failure == nil)
        #expect(
            run.situations.map(\.place).suffix(2) == [
                domain.place("leave", in: "house"), domain.place("hall", in: "house"),
            ])
    }

    @Test func twoChoicesAreComparedWithEachOther() {
        let left = Variable<Light>("the left light", initially: .off, .on)
        let right = Variable<Light>("the right light", initially: .off, .on)
        let domain = Domain("House") {
            left
            right
        }
        let alike = domain.initialWorlds.filter { domain.holds(left.is(sameAs: right), in: $0) }
        #expect(domain.initialWorlds.count == 4)
        #expect(
            alike.map { domain.layout.value(of: left, in: $0) } == alike.map { domain.layout.value(of: right, in: $0) })
        #expect(alike.count == 2)
    }
}
