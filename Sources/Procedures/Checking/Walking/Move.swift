internal import Workflow

/// A move is one piece of an explanation of how a procedure and the model fit together.
enum Move: Sendable {
    /// The beat is possible as it is written.
    case sync
    /// The beat is possible as it is written, but not at the place that it names.
    case syncElsewhere
    /// What a label links to is meant, and not what it says.
    case followLink(Option)
    /// The beat is possible under another label.
    case relabel(Option, String)
    /// The thing is of another kind than the verb asks for.
    case otherKind(Handle<Control>, Option)
    /// The thing is elsewhere; there is a way to it.
    case relocate([Option], Option)
    /// Something has to be filled in before.
    case fillBefore([Handle<Control>], Option)
    /// The next item has to be done before this one; the beats of both.
    case swap(first: Range<Int>, second: Range<Int>)
    /// The model goes on with something that the document does not say; the number of the actor who does it.
    case insert(Option, by: Int)
    /// The same, outside of all portals: the step of the script.
    case insertOutside(Int)
    /// The others have to act first.
    case insertOthers
    /// It is somebody else who can do this.
    case otherActor(Int)
    /// Something else has to be done in its place.
    case substitute(Option)
    /// What has a name of which the model has nothing is this.
    case takeFor(Option)
    /// It is not possible in this world; one goes on as if it were.
    case suppose(Option)
    /// It says what the step before has said.
    case skipRepeat
    /// It fits nothing.
    case drop
    /// What is said to be so is not.
    case gainsay
    /// The outcome is not reached.
    case miss

    /// What it costs to explain a beat in this way.
    var cost: Int {
        switch self {
        case .sync: 0
        case .syncElsewhere: 5
        case .followLink: 6
        case .relabel: 10
        // Less than to go where the next step is possible: the wrong name is to blame for that.
        case .skipRepeat, .takeFor: 11
        case .otherKind: 12
        case .relocate(let way, _): 8 + 4 * way.count
        case .fillBefore(let controls, _): 10 + 4 * controls.count
        case .swap: 15
        case .insert, .insertOutside, .insertOthers, .otherActor: 20
        case .suppose: 28
        case .substitute: 30
        case .drop: 40
        case .miss: 60
        // Another way is for those for whom it isn't so.
        case .gainsay: 100
        }
    }
}

/// An explanation is the cheapest way found in which a procedure fits the model, from one start.
struct Explanation: Sendable {
    /// One move, and where one was before and after it.
    struct Step: Sendable {
        /// The place in the path; the number of its beats for what comes after all of them.
        let position: Int
        let move: Move
        let before: Standing
        let after: Standing
    }

    var steps: [Step]
    var cost: Int

    /// The steps that come before a place in the path.
    func steps(before position: Int) -> ArraySlice<Step> { steps[..<steps.firstPlace { $0.position >= position }] }
}
