import Testing

@testable import Workflow

/// What is on a place, and what leads there, can be told apart and is good for something.
extension DomainCheckTests {
    @Test func twoControlsThatShowTogetherHaveDifferentLabels() {
        expect(.labelCollision) {
            Portal("P", for: person) {
                Page("A") {
                    Button("On").shown(when: light.is(.off)).performs(on)
                    Button("On:", line: wrong).shown(when: light.is(.off)).performs(on)
                    Button("Off").shown(when: light.is(.on)).performs(off)
                    Tab("Off").opens("A")
                }
            }
        }
    }

    @Test func aMenuPathLeadsToOnePlace() {
        expect(.pathCollision) {
            Portal("P", for: person) {
                Page("A", at: "Menu", "Entry")
                Page("B", at: "Menu", "entry", line: wrong)
            }
        }
    }

    @Test func anAddressLeadsToOnePlace() {
        expect(.urlCollision) {
            Portal("P", for: person) {
                Page("A", url: "https://a.example")
                Page("B", url: "https://a.example", line: wrong)
            }
        }
    }

    @Test func everyPlaceHasAWayToIt() {
        expect(.placeWithoutWay) {
            Portal("P", for: person) {
                Page("Home")
                Page("Lost", line: wrong)
            }
        }
    }

    @Test func aControlPerformsOneCommandAtATime() {
        let dim = Command("dim", by: person, when: light.is(.on), then: light.becomes(.off))
        expect(.overlappingGuards) {
            dim
            Portal("P", for: person) {
                Page("A") {
                    Button("Change").performs(on).performs(off)
                    Button("Unclear", line: wrong).shown(when: light.is(.on)).performs(off).performs(dim)
                }
            }
        }
    }

    @Test func aControlDoesSomething() {
        expect(.idleControl) { Portal("P", for: person) { Page("A") { Button("B", line: wrong) } } }
    }
}
