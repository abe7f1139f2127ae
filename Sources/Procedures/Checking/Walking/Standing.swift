internal import Workflow

/// A standing is where the reader of a procedure has come to.
struct Standing: Hashable, Sendable {
    /// The reader's situation.
    var situation: Situation
    /// The steps of the script that have happened without the reader's hand in a portal, as bits.
    var done: UInt64 = 0
    /// Where the other actors are who have acted step by step; each as if in no world, because there is only one.
    private var away: [Situation]

    init(situation: Situation, done: UInt64 = 0, away: [Situation] = []) {
        self.situation = situation
        self.done = done
        self.away = away
    }

    /// The same standing with the reader in another situation.
    func with(_ situation: consuming Situation) -> Standing { Standing(situation: situation, done: done, away: away) }

    /// The situation of another actor, who begins at a desk.
    func situation(of account: Account) -> Situation {
        let known = away.first { $0.account == account }
        return known?.moved(to: situation.world) ?? situation.handedOver(to: account)
    }

    /// The same standing after another actor has acted; the world has changed for all.
    func after(_ other: Situation) -> Standing {
        var copy = with(situation.moved(to: other.world))
        let placed = other.moved(to: World())
        if let index = away.firstIndex(where: { $0.account == other.account }) {
            copy.away[index] = placed
        } else {
            copy.away.append(placed)
        }
        return copy
    }

    func hasDone(_ step: Int) -> Bool { step >= 64 || done >> UInt64(step) & 1 == 1 }

    func doing(_ step: Int) -> Standing {
        var copy = self
        if step < 64 { copy.done |= 1 << UInt64(step) }
        return copy
    }
}

/// A tread is one thing that was done on the model while a procedure was walked.
struct Tread: Sendable {
    let option: Option
    /// The bytes that say so.
    let range: Range<Int>?
    let before: Situation
    let after: Situation
    let command: Handle<Command>?
}

/// A remark is something that strikes the walker although it could go on.
enum Remark: Sendable {
    /// A thing goes by a name that it had before.
    case former(ModelNames.Name, Range<Int>)
    /// One is somewhere else than the step says.
    case wrongPlace(Whereabouts, Situation)
    /// It leads somewhere else than the step says.
    case wrongDestination(Whereabouts, Situation)
    /// What is told does not happen.
    case wrongResult(Mention, Situation)
    /// The control has a label, and the step does not name it.
    case unlabelled(Handle<Control>, SharedWish)
    /// The control is of another kind than the step says.
    case otherKind(Handle<Control>, Mention.Kind)
    /// The place is of another kind than the step says.
    case otherPlaceKind(Handle<Place>, Mention.Kind)
    /// Several things can be meant.
    case ambiguous([Option], SharedWish)
    /// It does nothing, because it is so already.
    case noEffect(Option, SharedWish)
    /// An address and the label that it stands by lead to different things.
    case mismatch(Mention.Segment, leadsTo: ModelNames.Name, SharedWish)
    /// The model does not know where in a portal an address leads.
    case unknownAddress(Handle<Portal>, SharedWish)
}
