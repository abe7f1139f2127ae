import Testing
import Workflow

@testable import TallyCommand

struct ConditionReaderTests {
    private func read(_ text: String) throws -> Condition { try ConditionReader.condition(text, in: Lending.domain) }

    private func message(_ text: String) -> String? {
        do throws(CommandFailure) {
            _ = try ConditionReader.condition(text, in: Lending.domain)
            return nil
        } catch {
            return error.text(program: "tally")
        }
    }

    @Test(arguments: [
        ("the book is lent", Lending.book.is(.lent)),
        ("Book is lent", Lending.book.is(.lent)),
        ("the book is lent or overdue", Lending.book.isOneOf(.lent, .overdue)),
        ("the book is on shelf, requested, or lent", Lending.book.isNot(.overdue)),
        ("the book is not on shelf", Lending.book.isNot(.onShelf)),
        ("nobody has a library card", Lending.card.is(.none)),
        ("the library card is none", Lending.card.is(.none)),
        ("not the book is lent and the library card is valid", !Lending.book.is(.lent) && Lending.card.is(.valid)),
        ("the extras are empty", Lending.extras.isEmpty),
        ("the extras are exactly map and disc", Lending.extras.is([.map, .disc])),
        ("the extras include map and the book is lent", Lending.extras.contains(.map) && Lending.book.is(.lent)),
        ("the extras do not include map or disc", Lending.extras.isEmpty),
        ("the extras include map but not disc", Lending.extras.is([.map])),
        ("book=lent", Lending.book.is(.lent)),
        ("book=lent|overdue library-card=valid", Lending.book.isOneOf(.lent, .overdue) && Lending.card.is(.valid)),
        ("book!=onShelf,extras=none", Lending.book.isNot(.onShelf) && Lending.extras.isEmpty),
        ("extras=map+disc or extras=map", Lending.extras.contains(.map)),
        (
            "the book is lent or the book is overdue and the extras are empty",
            Lending.book.is(.lent) || Lending.book.is(.overdue) && Lending.extras.isEmpty
        ),
        (
            "(the book is lent or book=overdue) and the extras are empty",
            Lending.book.isOneOf(.lent, .overdue) && Lending.extras.isEmpty
        ),
        (
            "book=lent, extras=none, or library-card=none",
            Lending.book.is(.lent) || Lending.extras.isEmpty || Lending.card.is(.none)
        ),
        ("always", .always), ("it is not so that always", .never), ("never", .never),
        ("book=lent && extras=none", Lending.book.is(.lent) && Lending.extras.isEmpty),
        ("book=lent || extras=none", Lending.book.is(.lent) || Lending.extras.isEmpty),
        ("!book=lent", Lending.book.isNot(.lent)),
        ("the book is anything", .always), ("the book is nothing", .never),
        ("the extras do not include all of map and disc", !Lending.extras.is([.map, .disc])),
        ("the extras does not include map", !Lending.extras.contains(.map)),
        ("the extras includes map or disc", Lending.extras.isNotEmpty),
        ("the extras include map and disc", Lending.extras.is([.map, .disc])),
    ])
    func wordsAndPairsAreRead(_ text: String, _ condition: Condition) throws {
        #expect(try read(text).isEquivalent(to: condition))
    }

    @Test(arguments: [
        ("", "the condition breaks off"),
        ("the book is lent and", "the condition breaks off"),
        (
            "the bok is lent",
            "the condition is not understood at \"the bok is lent\"; there is a variable with a similar name: the book"
        ),
        ("the book is lnet", "the book can't be \"lnet\"; there is a value with a similar name: lent"),
        ("the extras include a cat", "the extras can't be \"a\"; the values are these: map, disc"),
        ("boook=lent", "there is no variable \"boook\"; there is one with a similar name: book"),
        ("book=lnt", "the book can't be \"lnt\"; there is a value with a similar name: lent"),
        ("(book=lent", "a parenthesis is not closed in the condition"),
        (
            "book=lent) and more",
            "the condition is not understood at \") and more\"; tally help model trace says how conditions are written"
        ),
    ])
    func whatIsNotUnderstoodIsSaid(_ text: String, _ expected: String) { #expect(message(text) == expected) }

    @Test func aConditionOfAThousandParenthesesIsRefused() {
        #expect(message(String(repeating: "(", count: 100_000)) == "the condition is nested too deeply")
        #expect(message(String(repeating: "not ", count: 100_000)) == "the condition is nested too deeply")
        #expect(message(String(repeating: "either ", count: 100_000)) == "the condition is nested too deeply")
    }

    @Test func everyConditionOfTheModelIsReadAsItIsPrinted() throws {
        let domain = Lending.broken
        var conditions = domain.workflows.flatMap { [$0.start, $0.outcome] }
        conditions += domain.commands.map { $0.command.guardCondition }
        conditions += domain.controls.map { $0.control.visibility }
        for condition in conditions { #expect(try read("\(condition)").isEquivalent(to: condition), "\(condition)") }
    }

    /// A conjunction of choices, or a choice of conjunctions, is what start conditions are made of.
    @Test func conjunctionsAndChoicesAreReadAsTheyArePrinted() throws {
        let facts: [Condition] = [
            Lending.book.is(.lent), Lending.book.isNot(.onShelf), Lending.book.isOneOf(.lent, .overdue),
            Lending.card.is(.none), Lending.card.is(.valid), Lending.extras.isEmpty, Lending.extras.isNotEmpty,
            Lending.extras.contains(.map), !Lending.extras.contains(.disc), Lending.extras.contains(anyOf: .map, .disc),
            Lending.extras.is([.map, .disc]), !Lending.extras.is([.disc]),
        ]
        for first in facts {
            for second in facts {
                for third in facts {
                    for condition in [
                        first && second && third, first || second || third, first && (second || third),
                        (first || second) && third, first && second || third, first || second && third,
                    ] where condition.isSatisfiable && !condition.isTautology {
                        let text = condition.description
                        #expect(try read(text).isEquivalent(to: condition), "\(text)")
                    }
                }
            }
        }
    }

    private enum Shop {
        enum Size: String, Choice { case small, large }
        enum Part: String, Choice { case lid, handle, spout }

        static let wanted = Variable<Size>("the wanted size")
        static let given = Variable<Size>("the given size")
        static let asked = SetVariable<Part>("the asked parts")
        static let packed = SetVariable<Part>("the packed parts")

        static let domain = Domain("Shop") {
            wanted
            given
            asked
            packed
        }
    }

    @Test(arguments: [
        Shop.wanted.is(sameAs: Shop.given), !Shop.wanted.is(sameAs: Shop.given),
        Shop.asked.is(sameAs: Shop.packed), !Shop.asked.is(sameAs: Shop.packed),
        Shop.packed.isSubset(of: Shop.asked), !Shop.packed.isSubset(of: Shop.asked),
        Shop.packed.isSubset(of: .lid, .spout), !Shop.packed.contains(allOf: .lid, .spout),
        Shop.packed.isSubset(of: Shop.asked) && !Shop.asked.isSubset(of: Shop.packed),
    ])
    func comparisonsOfTwoVariablesAreReadAsTheyArePrinted(_ condition: Condition) throws {
        let read = try ConditionReader.condition("\(condition)", in: Shop.domain)
        #expect(read.isEquivalent(to: condition), "\(condition)")
    }
}
