internal import Workflow

/// A workflow graph is what a reader can do around a workflow: the situations on its way and beside it, and where everything
/// that is offered there leads.
///
/// It is computed on the model, so that the dry run in the browser only walks along it, and no rule is written twice. A
/// graph is small: what leads far away from the workflow is offered, and leads out of the graph.
///
/// The script `graphs/ID.js` hands it over as `self.tallyGraph("ID", {…})`, an object:
///
/// - `format`: 1.
/// - `title`: the title of the workflow; `outcome`: what it achieves, in words.
/// - `places`: `[{title, portal, kind}]`; a kind is `page`, `panel`, `dialog` or `message`.
/// - `people`: `[{actor, roles: [name]}]`, the accounts that act; without roles, any account of the actor will do.
/// - `worlds`: `[[sentence, …]]`, what holds, of all that matters to the workflow.
/// - `options`: `[{label, kind}]`, the things that can be done. A kind is that of a control (`button`, `link`, `check-box`,
///   `field`, `list`, `row`, `tab`, `toggle`), or `sign-in`, `go` (along a menu path or to an address), `menu`, `message`
///   or `close`; or, on the way only, `hand-over`, `wait`, `outside` (done in no portal) or `next` (goes on with the next
///   part). One that brings the reader to a place names it as `place`; one that turns a switch off has `off: true`.
/// - `states`: `[{place, person, world, goal, filled, controls}]`: the numbers of the place (−1: at the desk, in no
///   portal), of the person and of the world. `goal` is there, and true, if the outcome holds. `filled` lists the options
///   that have been filled in here, if any. `controls` is `[[option, result], …]` in the order in which they are shown: a
///   result from 0 on is the number of the state that follows; −1 leads away from the workflow; any other is refused, for
///   the reason with the number `-2 - result`.
/// - `reasons`: why things are refused, as statements without a final period.
/// - `starts`: `[{words: [sentence], person, enough, state, way: [[state, option], …]}]`, where a dry run can begin: what
///   tells its world from the others, who begins, whether that person's roles are enough, the state, and the canonical way
///   as far as that person gets.
/// - `documents`: `[{page, document, anchor, names: [name], items: [[option, …], …]}]`, the procedures that describe the
///   workflow, with the address of the page from the root of the site, the path of the document that it is made of, what
///   the page calls each step, and the options by which it is done. A `go`, `sign-in` or `message` is done, too, when its
///   place is reached otherwise.
struct WorkflowGraph: Sendable {
    /// A place.
    struct Spot: Hashable, Sendable {
        var title: String
        var portal: String
        var kind: String
    }

    /// Somebody who acts.
    struct Person: Hashable, Sendable {
        var actor: String
        var roles: [String]
    }

    /// A thing that can be done.
    struct Choice: Hashable, Sendable {
        var label: String
        var kind: String
        var place: Int?
        var isOff = false
    }

    /// What comes of a choice.
    enum Outcome: Hashable, Sendable {
        case state(Int)
        case away
        case refused(Int)
    }

    /// A situation.
    struct State: Sendable {
        var place: Int?
        var person: Int
        var world: Int
        var isGoal: Bool
        var filled: [Int] = []
        var controls: [(choice: Int, outcome: Outcome)] = []
    }

    /// A situation to begin in.
    struct Beginning: Sendable {
        var words: [String]
        var person: Int
        var isEnough: Bool
        var state: Int
        var way: [(state: Int, choice: Int)] = []
    }

    /// A procedure that describes the workflow.
    struct Guide: Sendable {
        var document: String
        var anchor: String?
        var items: [Item]

        /// A step of it, as the page calls it.
        struct Item: Sendable {
            var name: String
            var options: [Int]
        }
    }

    /// The workflow.
    let workflow: Workflow
    var places: [Spot] = []
    var people: [Person] = []
    var worlds: [[String]] = []
    var choices: [Choice] = []
    var states: [State] = []
    var reasons: [String] = []
    var starts: [Beginning] = []
    var documents: [Guide] = []

    init(of workflow: Workflow) { self.workflow = workflow }

    /// The path of the script in the site.
    static func path(of workflow: String) -> String { "graphs/\(workflow).js" }
}
