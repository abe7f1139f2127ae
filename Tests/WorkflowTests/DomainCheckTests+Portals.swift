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

    @Test(arguments: [
        "HTTPS://A.example/", "http://a.example", "https://a.example/", "https://a.example",
    ])
    func anAddressIsTheSameInAnotherWriting(_ url: String) {
        let findings = domain {
            Portal("P", for: person) {
                Page("A", url: "https://a.example")
                Page("B", url: url)
            }
        }.findings.map(\.check)
        #expect(findings.contains(.urlCollision) == !url.hasPrefix("HTTPS"))
        #expect(findings.contains(.malformedURL) == url.hasPrefix("HTTPS"))
    }

    @Test func twoPortalsHaveTwoAddresses() {
        expect(.urlCollision) {
            Portal("P", for: person, url: "https://a.example") { Page("A", at: "Menu") }
            Portal("Q", for: person, url: "https://A.example/", line: wrong) { Page("B", at: "Menu") }
        }
    }

    @Test func theAddressOfAPortalIsThatOfItsFirstPage() {
        func checks(_ first: String?, _ second: String?) -> [ModelCheck] {
            domain {
                Portal("P", for: person, url: "https://a.example") {
                    Page("A", at: "A", url: first)
                    Page("B", at: "B", url: second)
                }
            }.findings.map(\.check)
        }
        #expect(checks("https://a.example/", "https://a.example/b") == [])
        #expect(checks(nil, "https://a.example") == [.urlCollision])
    }

    @Test func aPortalThatIsCalledAfterAnotherOneMayHaveItsAddress() {
        let findings = domain {
            Portal("Center", for: person, url: "https://a.example") { Page("A", at: "Menu") }
            Portal("Reseller's Center", for: person, url: "https://a.example") { Page("B", at: "Menu") }
        }.findings
        #expect(findings.isEmpty)
    }

    @Test(arguments: [
        ("portal.example", "does not begin with https://"), ("ftp://portal.example", "does not begin with https://"),
        ("https://", "names no host"), ("https:///page", "names no host"), ("https://a..example", "names no host"),
        ("https://portal.example/a page", "has a blank in it"), (" https://portal.example", "has a blank in it"),
        ("https://portal.example\n", "has a blank in it"), ("", "is empty"),
        ("https://a.example:port", "has no number for a port"),
        ("https://me@a.example", "names a user"), ("https://a.example/<page>", "has the sign < in it"),
    ])
    func anAddressIsOneThatABrowserOpens(_ url: String, _ fault: String) {
        expect(.malformedURL) { Portal("P", for: person, url: url, line: wrong) { Page("A", at: "Menu") } }
        expect(.malformedURL) {
            Portal("P", for: person) {
                Page("A", at: "Menu")
                Page("B", url: url, line: wrong)
            }
        }
        #expect(WebAddress.fault(in: url) == fault)
    }

    @Test(arguments: [
        "https://a.example", "https://a.example:8443/x?y=z#w", "https://intranet", "http://localhost:8080",
        "http://10.0.0.1/", "http://intranet/page", "https://go.microsoft.com/fwlink/p/?linkid=2074649",
        "https://b\u{FC}cher.example/\u{FC}",
    ])
    func anAddressThatABrowserOpensIsRight(_ url: String) {
        #expect(domain { Portal("P", for: person, url: url) { Page("A", at: "Menu") } }.findings.isEmpty)
    }

    @Test func anAddressForAllTheWorldIsSafe() {
        expect(.insecureURL) {
            Portal("P", for: person, url: "http://a.example", line: wrong) { Page("A", at: "Menu") }
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
