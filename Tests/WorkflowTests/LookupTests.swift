import Testing
import Workflow

@Suite struct LookupTests {
    @Test func labelsAreFoundWhateverTheirCaseAndBlanks() throws {
        let control = try #require(Door.domain.controls(named: " LOCK  settings: ").first)
        #expect(Door.domain[control].control.label == "Lock settings")
        #expect(Door.domain.controls(formerlyNamed: "release").map { Door.domain[$0].control.label } == ["Unlock"])
        #expect(Door.domain.controls(named: "Release").isEmpty)
    }

    @Test func rolesAreFoundByAliasToo() {
        #expect(Door.domain.role(named: "doorkeeper") == Door.keeper)
        #expect(Door.domain.role(named: "Caretaker") == nil)
    }

    @Test func placesAreFoundByTitlePathAndAddress() {
        let door = Door.domain.place("door", in: "door-app")
        #expect(Door.domain.places(named: "door") == [door])
        #expect(Door.domain.places(at: ["house", "Door"]) == [door])
        #expect(Door.domain.place(url: "https://door.example/door") == door)
    }

    @Test func aRoleHasWhatItIncludes() {
        let domain = Door.domain
        #expect(domain.roles(of: domain.account(Door.keeper)) == [Door.guest, Door.keeper])
        #expect(domain.allows(Door.guest.permission, domain.account(Door.keeper)))
        #expect(!domain.allows(Door.keeper.permission, domain.account(Door.guest)))
    }

    @Test func aWorldIsToldInSentences() {
        let world = Door.world(.open, .unlocked)
        #expect(
            Door.domain.sentences(about: Door.domain.variables, in: world) == [
                "the door is open", "the lock is unlocked",
            ])
    }
}
