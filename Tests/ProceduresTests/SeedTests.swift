import Markdown
import Testing
import YAML

@testable import Procedures

/// The documents that the project grew from: every one of their steps is understood.
@Suite("Seeds")
struct SeedTests {
    private struct Expected {
        var bucket: Bucket
        var verbs: [Verb]
        var labels: [String] = []
    }

    /// Reads the procedures of a seed, without the list that comes first in 001, which tells the story.
    private func lists(_ number: String) -> [[Item]]? {
        guard let text = Seeds.text(number) else { return nil }
        let bytes = Array(text.utf8)
        let document = Document(SourceText(bytes), bodyStart: FrontMatter.read(bytes)?.bodyStart)
        let html = document.readHTML()
        var reader = ItemReader(.english, Lexicon(), StepMarks(html))
        return Survey(document).lists.filter(\.isOrdered).map { reader.read($0, in: document, html) }
    }

    private func check(_ items: [Item], _ expected: [Expected]) {
        #expect(items.count == expected.count)
        for (item, wanted) in zip(items, expected) {
            let number = item.number ?? 0
            #expect(item.bucket == wanted.bucket, "item \(number)")
            #expect(item.actions.map(\.verb) == wanted.verbs, "item \(number)")
            let labels = item.actions.flatMap(\.objects).flatMap(\.segments).filter { !$0.isPlain }.map(\.text)
            #expect(labels == wanted.labels, "item \(number)")
            #expect(item.sentences.allSatisfy { $0.unread.isEmpty }, "item \(number)")
        }
    }

    @Test func theEighteenItemsOfTheFirstDocumentAreUnderstood() throws {
        guard let lists = lists("001") else { return }
        #expect(lists.map(\.count) == [3, 4, 5, 5, 4])
        #expect(lists[0].map(\.bucket) == [.otherActor, .otherActor, .otherActor])
        let agreement = "Microsoft Customer Agreement"
        check(
            lists[1],
            [
                Expected(
                    bucket: .performed, verbs: [.go],
                    labels: ["https://appsource.microsoft.com/marketplace/partner-dir"]),
                Expected(bucket: .performed, verbs: [.use, .select], labels: ["Contact me"]),
                Expected(bucket: .performed, verbs: [.enter, .select, .enter, .select, .enter]),
                Expected(bucket: .performed, verbs: [.select], labels: ["Contact me"]),
            ])
        check(
            lists[2],
            [
                Expected(bucket: .performed, verbs: [.select]),
                Expected(bucket: .performed, verbs: [.select, .review], labels: [agreement]),
                Expected(bucket: .performed, verbs: [.check]),
                Expected(bucket: .performed, verbs: [.select], labels: ["Accept & Authorize"]),
                Expected(bucket: .performed, verbs: [.select]),
            ])
        check(
            lists[3],
            [
                Expected(bucket: .choice, verbs: [.select, .go], labels: ["Accept agreement"]),
                Expected(bucket: .performed, verbs: [.select, .review], labels: [agreement]),
                Expected(bucket: .performed, verbs: [.check]),
                Expected(bucket: .performed, verbs: [.select], labels: ["Accept"]),
                Expected(bucket: .performed, verbs: [.select]),
            ])
        check(
            lists[4],
            [
                Expected(bucket: .performed, verbs: [.go], labels: ["Settings", "Partner relationships"]),
                Expected(bucket: .performed, verbs: [.select]),
                Expected(bucket: .performed, verbs: [.select], labels: ["Remove roles"]),
                Expected(bucket: .performed, verbs: [.select], labels: ["Yes"]),
            ])
    }

    @Test func detailsOfTheFirstDocumentAreRead() throws {
        guard let lists = lists("001") else { return }
        // A page that opens after an e-mail: the link has no label, and leads to the portal.
        let link = try #require(lists[2][0].actions.first)
        #expect(link.locations.map { $0.mention.kind?.word } == [.message])
        #expect(link.objects[0].kind?.word == .link)
        #expect(link.purpose?.verb == .go)
        #expect(link.purpose?.mentions.first?.label?.text == "Microsoft 365 admin center")
        // The place holds for both actions.
        #expect(
            lists[2][1].actions.map { $0.locations.first?.mention.label?.text ?? "" } == [
                "Accept agreement & authorize partner", "Accept agreement & authorize partner",
            ])
        // A check box without a label.
        #expect(lists[2][2].actions[0].objects[0].kind?.word == .box)
        #expect(lists[2][2].actions[0].objects[0].segments.isEmpty)
        #expect(lists[2][2].actions[0].purpose?.verb == .confirm)
        // A result, and then something that one may do.
        #expect(lists[2][4].results.map(\.verb) == [.isShown])
        #expect(lists[2][4].actions[0].objects[0].quantifier != nil)
        // Two branches, one of them under a condition, the other one with an address in raw HTML.
        let branches = lists[3][0].sentences[0]
        #expect(branches.branches == 2)
        #expect(branches.conditions.map(\.kind) == [.if])
        #expect(branches.actions[1].objects[0].label?.url == "https://go.microsoft.com/fwlink/?linkid=2116573")
        #expect(branches.actions[1].objects[0].label?.markup == [.link, .html])
        // A path of bold and link.
        let path = try #require(lists[4][0].actions.first?.objects.first)
        #expect(path.segments.map(\.markup) == [.bold, [.link, .html]])
        #expect(path.kind?.word == .page)
        // A row by its description, a page in general terms, and a dialog box.
        #expect(lists[4][1].actions[0].objects[0].kind?.word == .row)
        #expect(lists[4][1].actions[0].objects[0].description != nil)
        #expect(lists[4][2].actions[0].locations[0].mention.label?.isPlain == true)
        #expect(lists[4][3].actions[0].locations[0].mention.kind?.word == .dialogBox)
    }

    @Test func theSixteenItemsOfThePlainTextAreUnderstood() throws {
        guard let lists = lists("004") else { return }
        #expect(lists.map(\.count) == [9, 3, 4])
        check(
            lists[0],
            [
                Expected(bucket: .performed, verbs: [.signIn, .select]),
                Expected(bucket: .performed, verbs: [.select]),
                Expected(bucket: .choice, verbs: [.select, .clear]),
                Expected(bucket: .human, verbs: [.review, .open, .copy, .paste]),
                Expected(bucket: .performed, verbs: [.select]),
                Expected(bucket: .performed, verbs: [.send]),
                Expected(bucket: .otherActor, verbs: [.select]),
                Expected(bucket: .result, verbs: []),
                Expected(bucket: .performed, verbs: [.expand, .select, .select]),
            ])
        check(
            lists[1],
            [
                Expected(bucket: .performed, verbs: [.signIn]), Expected(bucket: .performed, verbs: [.select]),
                Expected(bucket: .human, verbs: [.review]),
            ])
        check(
            lists[2],
            [
                Expected(bucket: .performed, verbs: [.signIn]), Expected(bucket: .performed, verbs: [.select]),
                Expected(bucket: .performed, verbs: [.select]), Expected(bucket: .performed, verbs: [.select]),
            ])
    }

    @Test func detailsOfThePlainTextAreRead() throws {
        guard let lists = lists("004") else { return }
        let labels = lists.flatMap { $0 }.flatMap(\.actions).flatMap(\.objects).compactMap { $0.label?.text }
        for label in ["Customers", "Request a reseller relationship", "Done", "Remove roles", "Yes"] {
            #expect(labels.contains(label))
        }
        // The label that holds "and" is one label.
        #expect(labels.contains { $0.hasPrefix("Include ") && $0.hasSuffix(" Office 365") })
        #expect(lists[0][2].actions[1].objects[0].reference == .last)
        #expect(lists[0][3].sentences[0].locations[0].mention.reference == .next)
        #expect(lists[0][3].sentences[1].branches == 2)
        #expect(lists[0][5].sentences[0].references.first?.reference == .steps(4...4))
        #expect(lists[0][6].actions[0].actor?.text == "customer")
        #expect(lists[0][6].results.map(\.verb) == [.leads])
        #expect(lists[0][7].results.first?.isFuture == true)
        #expect(lists[0][8].actions[1].meansOf == 0)
        #expect(lists[0].map(\.asides.count) == [0, 0, 0, 1, 0, 0, 1, 0, 0])
        #expect(lists[1][0].actions[0].roles.first?.label?.text == "Global admin")
        #expect(lists[1][1].actions[0].form == .thirdPerson)
        #expect(lists[1][1].actions[0].objects[0].segments.map(\.text) == ["Settings", "Partner relationships"])
        #expect(lists[2][3].sentences[0].conditions.map(\.kind) == [.prompted])
    }

    @Test func thePlainTextIsBoundByItsParagraphs() throws {
        guard let text = Seeds.text("004") else { return }
        let reading = Reading(
            text,
            bindings: """
                example.md:
                  lists:
                    1: invite-customer
                  paragraphs:
                    To remove delegated administration privileges: remove-admin-roles
                """)
        #expect(reading.read.procedures.map(\.workflow) == ["invite-customer", "remove-admin-roles"])
        #expect(reading.read.procedures.map(\.items.count) == [9, 4])
        #expect(reading.rules == ["doc/unbound-procedure"])
        // The role is claimed at the beginning, and in a remark that Markdown takes for code.
        let roles = reading.read.roles
        #expect(roles.map(\.strength) == [.required, .recommended])
        #expect(roles.map { $0.names.map(\.role) } == [[Partners.agent, Partners.sales], [Partners.global]])
    }

    @Test func theRoleOfTheFirstDocumentIsRead() throws {
        guard let text = Seeds.text("001") else { return }
        let reading = Reading(
            text, bindings: "example.md:\n  workflows:\n    remove-partner-admin-roles: remove-admin-roles\n")
        let procedure = try #require(reading.read.procedures.first)
        let roles = procedure.roles
        // The remark after the list says what to do without the button.
        #expect(procedure.remarks.map { $0.conditions.map(\.kind) } == [[.if]])
        #expect(procedure.remarks[0].conditions[0].mentions.map { $0.label?.text } == ["Remove roles"])
        #expect(procedure.remarks[0].actions.map(\.verb) == [.contact])
        #expect(roles.map(\.strength) == [.atLeast])
        #expect(roles.flatMap(\.names).map(\.role) == [Partners.billing])
    }
}
