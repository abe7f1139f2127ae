import Testing

@testable import Workflow

@Suite struct SituationTests {
    private func atDoor(_ role: Role, _ leaf: Door.Leaf = .closed, _ lock: Door.Lock = .unlocked) throws -> Situation {
        try Situation(in: Door.domain, world: Door.world(leaf, lock), as: Door.domain.account(role))
            .performing(.go(["House", "Door"], portal: nil))
    }

    private func words(_ situation: Situation) -> [String] {
        situation.options.map { situation.domain.words(for: $0) }
    }

    private func refusal(_ action: Action, in situation: Situation) -> Refusal? {
        do throws(Refusal) {
            _ = try situation.performing(action)
            return nil
        } catch {
            return error
        }
    }

    private func select(_ label: String, _ kind: Control.Kind? = nil, in place: String? = nil) -> Action {
        .select(label, kind: kind, place: place)
    }

    @Test func atTheDeskOneCanGoIntoAPortal() {
        let desk = Situation(
            in: Door.domain, world: Door.world(.closed, .unlocked), as: Door.domain.account(Door.guest))
        #expect(words(desk) == ["Sign in to the Door app", "Go to House > Door"])
    }

    // A club whose first page is for members, and closed at night.
    @Test func whoCannotSeeTheFirstPageCannotSignIn() throws {
        enum Hour: String, Choice { case day, night }
        let hour = Variable<Hour>("the hour", id: "hour")
        let person = Actor("the person")
        let member = Role("Member", of: person)
        let domain = Domain("Club") {
            hour
            person
            member
            Portal("Club", for: person) {
                Page("Lounge") { Link("Hall").opens("Hall") }.shown(when: hour.is(.day)).shown(to: member)
                Page("Hall", at: "Hall") { Link("Lounge").opens("Lounge") }
            }
        }
        func desk(_ hour: Condition, _ roles: Role...) -> Situation {
            Situation(in: domain, world: domain.world(hour), as: domain.account(of: person, roles))
        }
        #expect(words(desk(hour.is(.day), member)) == ["Sign in to Club", "Go to Hall"])
        #expect(words(desk(hour.is(.night), member)) == ["Go to Hall"])
        #expect(words(desk(hour.is(.day))) == ["Go to Hall"])
        #expect(refusal(.signIn("Club"), in: desk(hour.is(.day))) == .notPermitted("Club", needs: member.permission))
        guard case .hidden("Club", _) = refusal(.signIn("Club"), in: desk(hour.is(.night), member)) else {
            Issue.record("members get in at night")
            return
        }
        // Nor is a link offered that leads to what can't be reached.
        let hall = try desk(hour.is(.day)).performing(.go(["Hall"], portal: nil))
        #expect(!words(hall).contains("Select Lounge"))
    }

    @Test func theOptionsAreWhatCanBeSeenAndIsPermitted() throws {
        #expect(words(try atDoor(Door.guest)) == ["Select Open", "Select House"])
        #expect(words(try atDoor(Door.keeper)) == ["Select Open", "Select Lock settings", "Select House"])
        #expect(words(try atDoor(Door.guest, .closed, .locked)) == ["Select House"])
    }

    @Test func everyOptionCanBePerformed() throws {
        var open = [try atDoor(Door.keeper)]
        var seen = Set(open)
        while let situation = open.popLast() {
            for option in situation.options + situation.arrivals {
                let next = try situation.performing(option)
                if seen.insert(next).inserted { open.append(next) }
            }
        }
        #expect(seen.count > 10)
    }

    @Test func whatIsNotPossibleCanBeSupposed() throws {
        let shut = try atDoor(Door.guest, .closed, .locked)
        let button = try #require(Door.domain.controls(named: "Open").first)
        #expect(!shut.isVisible(button))
        #expect(throws: Refusal.self) { try shut.performing(.use(button)) }
        // As if the door had not been locked.
        #expect(shut.supposing(.use(button)).world == Door.world(.open, .locked))
        #expect(shut.supposing(.use(button)).place == shut.place)
    }

    @Test func supposingSomethingElsewhereGoesThere() throws {
        let home = try Situation(
            in: Door.domain, world: Door.world(.closed, .unlocked), as: Door.domain.account(Door.guest)
        ).performing(.signIn("Door app"))
        let button = try #require(Door.domain.controls(named: "Lock").first)
        #expect(home.supposing(.use(button)).places.map { Door.domain[$0].place.title } == ["Lock the door?", "Lock"])
    }

    @Test func whatIsPossibleIsSupposedAsItIsPerformed() throws {
        let desk = Situation(
            in: Door.domain, world: Door.world(.closed, .unlocked), as: Door.domain.account(Door.keeper))
        for option in desk.options { #expect(try desk.supposing(option) == desk.performing(option)) }
    }

    @Test func performingChangesTheWorldAndLeavesTheFormerSituationAlone() throws {
        let before = try atDoor(Door.guest)
        let after = try before.performing(select("Open"))
        #expect(after.world == Door.world(.open, .unlocked))
        #expect(before.world == Door.world(.closed, .unlocked))
        #expect(words(after) == ["Select Close", "Select House"])
    }

    @Test func aMenuUnfoldsEntryByEntry() throws {
        let home = try Situation(
            in: Door.domain, world: Door.world(.closed, .unlocked), as: Door.domain.account(Door.guest)
        )
        .performing(.signIn("Door app"))
        let door = try home.performing(select("House")).performing(select("Door"))
        #expect(door.place == Door.domain.place("door", in: "door-app"))
    }

    @Test func whatIsNowhereYetIsSaidToBeNotHere() {
        let refusal = Refusal.notHere("House", elsewhere: [])
        #expect(refusal.message(in: Door.domain) == "\u{201C}House\u{201D} is not here")
    }

    @Test func whatIsNotHereIsElsewhereAndThereIsAWay() throws {
        let situation = try atDoor(Door.keeper, .closed, .locked)
        guard case .notHere("Unlock", let places) = refusal(select("Unlock"), in: situation) else {
            Issue.record("Unlock is on another page")
            return
        }
        #expect(places.map { Door.domain[$0.place].place.title } == ["Lock"])
        let way = try #require(places[0].way)
        #expect(way.map { Door.domain.words(for: $0) } == ["Select Lock settings"])
    }

    @Test func fromTheDeskTheWayLeadsThroughThePortal() throws {
        let desk = Situation(in: Door.domain, world: Door.world(.closed, .locked), as: Door.domain.account(Door.keeper))
        let lock = try #require(Door.domain.place("lock", in: "door-app"))
        #expect(
            desk.way(to: lock)?.map { Door.domain.words(for: $0) } == ["Go to House > Door", "Select Lock settings"])
        let guest = Situation(in: Door.domain, world: desk.world, as: Door.domain.account(Door.guest))
        #expect(guest.way(to: lock) == nil)
    }

    @Test func whatIsHiddenSaysWhy() throws {
        let refusal = try #require(refusal(select("Close"), in: try atDoor(Door.guest)))
        guard case .hidden("Close", let explanation) = refusal else {
            Issue.record("\(refusal)")
            return
        }
        #expect(explanation.culprits == [Door.leaf.is(.open)])
        #expect(refusal.message(in: Door.domain) == "\u{201C}Close\u{201D} can't be seen, because the door is closed")
    }

    @Test func whatIsNotPermittedSaysWhoMay() throws {
        let refusal = refusal(select("Lock settings"), in: try atDoor(Door.guest))
        #expect(refusal == .notPermitted("Lock settings", needs: Door.keeper.permission))
    }

    @Test func whatIsUnknownHasSomethingSimilar() throws {
        #expect(refusal(select("Opne"), in: try atDoor(Door.guest)) == .unknown("Opne", similar: ["Open"]))
    }

    @Test func aFormerLabelTellsTheCurrentOne() throws {
        let lock = try atDoor(Door.keeper, .closed, .locked).performing(select("Lock settings"))
        let former = FormerName("Release", until: "2024-01")
        #expect(refusal(select("Release"), in: lock) == .renamed("Release", to: "Unlock", former))
    }

    @Test func aDialogIsOverThePageAndAButtonMayWaitForACheckBox() throws {
        var situation = try atDoor(Door.keeper).performing(select("Lock settings")).performing(select("Lock"))
        #expect(situation.places.count == 2)
        #expect(refusal(select("Yes"), in: situation) == .unfilled("Yes", needs: ["I have the key"]))
        let message = { (needs: [String]) in Refusal.unfilled("Yes", needs: needs).message(in: situation.domain) }
        #expect(message(["A"]) == "\u{201C}Yes\u{201D} works only after \u{201C}A\u{201D} has been filled in")
        #expect(message(["A", "B"]).hasSuffix("\u{201C}A\u{201D} and \u{201C}B\u{201D} have been filled in"))
        #expect(words(situation) == ["Select I have the key", "Select No", "Close"])
        let page = try situation.performing(select("No"))
        #expect(page.places.count == 1)
        situation = try situation.performing(select("I have the key"))
        #expect(words(situation) == ["Clear I have the key", "Select Yes", "Select No", "Close"])
        situation = try situation.performing(select("Yes"))
        #expect(situation.world == Door.world(.closed, .locked))
        #expect(situation.place == Door.domain.place("lock", in: "door-app"))
    }

    @Test func aCheckBoxIsNotAButton() throws {
        let dialog = try atDoor(Door.keeper).performing(select("Lock settings")).performing(select("Lock"))
        #expect(refusal(select("I have the key", .button), in: dialog) == .wrongKind("I have the key", is: .checkBox))
        #expect(
            refusal(.enter("I have the key", place: nil), in: dialog) == .wrongKind("I have the key", is: .checkBox))
    }

    @Test func anAddressLeadsToItsPlace() throws {
        let desk = Situation(
            in: Door.domain, world: Door.world(.closed, .unlocked), as: Door.domain.account(Door.guest))
        let door = try desk.performing(.goToURL("https://door.example/door"))
        #expect(door.place == Door.domain.place("door", in: "door-app"))
        #expect(
            refusal(.goToURL("https://door.example/dor"), in: desk)
                == .unknown("https://door.example/dor", similar: ["https://door.example/door"]))
    }

    @Test func thereMustBeSomethingToClose() throws {
        #expect(refusal(.close, in: try atDoor(Door.guest)) == .nothingToClose)
    }

    @Test func aSwitchTiedToTheWorldTurnsOnAndOff() throws {
        let domain = Approval.domain
        var situation = Situation(in: domain, world: domain.initialWorld, as: domain.account(Approval.writer))
        situation = try situation.performing(.go(["Files", "Documents"], portal: "Office"))
        situation = try situation.performing(select("document", .row))
        situation = try situation.performing(select("Ask for the right to edit"))
        #expect(domain.layout.members(of: Approval.wanted, in: situation.world) == [.read, .comment, .edit])
        #expect(
            refusal(select("Ask for the right to edit"), in: situation)
                == .nothingHappens("Ask for the right to edit", because: []))
        situation = try situation.performing(.clear("Ask for the right to edit", place: nil))
        #expect(domain.layout.members(of: Approval.wanted, in: situation.world) == [.read, .comment])
    }

    @Test func aMessageCanBeOpenedOnlyAfterItWasSent() throws {
        let domain = Approval.domain
        let account = domain.account(Approval.approver)
        let before = Situation(in: domain, world: domain.initialWorld, as: account)
        guard case .hidden = refusal(.open("Please review"), in: before) else {
            Issue.record("nothing has been sent")
            return
        }
        let sent = domain.world(Approval.state.is(.inReview), Approval.mail.is(.sent))
        let review = try Situation(in: domain, world: sent, as: account).performing(.open("Please review"))
            .performing(select("Review the document", .link))
        #expect(review.place == domain.place("review", in: "office"))
    }

    @Test func twoRolesInTwoAccountsAreNotBothInOne() throws {
        let domain = Approval.domain
        let world = domain.world(Approval.state.is(.inReview), Approval.mail.is(.sent))
        let both = Situation(
            in: domain, world: world, as: domain.account(of: Approval.reviewer, [Approval.approver, Approval.lawyer]))
        let rejected = try both.performing(.open("Please review")).performing(select("Review the document"))
            .performing(select("Reject"))
        #expect(domain.layout.value(of: Approval.state, in: rejected.world) == .rejected)
        for role in [Approval.approver, Approval.lawyer] {
            let one = Situation(in: domain, world: world, as: domain.account(role))
            #expect(
                (try? one.performing(.open("Please review")).performing(select("Review the document"))
                    .performing(select("Reject"))) == nil)
        }
    }

    @Test func whatHappensByItselfIsNoOption() {
        let domain = Approval.domain
        let world = domain.world(Approval.state.is(.inReview), Approval.mail.is(.sent))
        let desk = Situation(in: domain, world: world, as: domain.account(Approval.approver))
        #expect(desk.happenings.map { domain[$0].command.id } == ["expire"])
        #expect(!words(desk).contains("Expire"))
    }

    @Test(arguments: [
        ("your team board", "your team board"),
        ("Azure portal", "the Azure portal"), ("Partner Center", "Partner Center"), ("the desk", "the desk"), ("", ""),
    ])
    func aPortalTakesAnArticleIfItsNameEndsInACommonNoun(name: String, inSentence: String) {
        #expect(Portal.inSentence(name) == inSentence)
        #expect("\(Action.signIn(name))" == "Sign in to \(inSentence)")
    }
}
