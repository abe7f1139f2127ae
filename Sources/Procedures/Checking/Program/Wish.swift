internal import Workflow

/// A wish is what an action of a step asks of the model: one of these options, by this name.
struct Wish: Sendable {
    /// What is done to the thing.
    enum Manner: Sendable {
        case use, fill, clear, go, signIn, close
    }

    /// An option that may be meant.
    struct Candidate: Sendable {
        let option: Option
        /// The name by which it was found; none if it was found otherwise.
        let name: ModelNames.Name?
        /// The number of words of the name.
        var words = 0
        /// Whether its kind is the one that the step names.
        var fitsKind = true
        /// Whether it is found by a name that it had before.
        var isFormer: Bool { name?.isFormer ?? false }
    }

    var manner: Manner
    var verb: Verb
    var verbRange: Range<Int>
    /// What may be meant, the best first.
    var candidates: [Candidate] = []
    /// The kind of a thing that has no name in the step.
    var sort: KindWord?
    /// The words that describe a thing without a name.
    var hints = WordSet()
    /// The label, if there is one.
    var label: Mention.Segment?
    /// All labels of a path.
    var path: [Mention.Segment] = []
    /// The bytes that the wish is read from.
    var range: Range<Int>
    /// The word for its kind that stands by the label.
    var kind: Mention.Kind?
    /// The lists that it is to be chosen in, where none of them offers it.
    var lists: [Handle<Control>] = []
    /// What it is done for.
    var purpose: Verb?
    /// Where the wish says that it leads.
    var destination: Whereabouts?
    /// Things that the label names in another way than the verb asks for: a field that is to be selected.
    var misfits: [Handle<Control>] = []
    /// Whether it goes on where the wish before it leads, and not where the step says that it begins.
    var isContinuation = false
    /// Whether the reader decides which of several things is meant: *select one or more roles*.
    var isAny = false
    /// What is left out of the things that are meant: *select all roles except **Red***.
    var exceptions: [Handle<Control>] = []
    /// Whether it is about going back to where one may be already.
    var isReturn = false
    /// Whether nothing is wrong if it can't be done: the words may be about something that no portal sees.
    var isSoft = false
    /// Whether the words may be about something that no portal sees, but name it as a thing of a portal is named.
    var isGuess = false

    /// Whether it is an address of which the model knows the portal alone: nobody knows all that lead somewhere there.
    var isDeepLink: Bool {
        guard manner == .go || manner == .signIn, candidates.count == 1, let name = candidates[0].name,
            case .portal = name.thing, let label
        else { return false }
        return ModelNames.isURL(name.text) && WebAddress.key(name.text) != WebAddress.key(label.url ?? label.text)
            && (ModelNames.isURL(label.text) || ObjectWords.saysLinkOnly(label.text))
    }

    /// The words that name the thing.
    var text: String { path.isEmpty ? label?.text ?? "" : path.map(\.text).joined(separator: " > ") }
    /// The bytes of what names the thing.
    var nameRange: Range<Int> {
        if let first = path.first, let last = path.last, path.count > 1 {
            return first.outer.lowerBound..<max(first.outer.lowerBound, last.outer.upperBound)
        }
        return label?.outer ?? range
    }
}

/// A wish of which the many parts are not copied when somebody looks at it.
final class SharedWish: Sendable {
    let wish: Wish
    /// What the address leads to that the label links to.
    let address: ModelNames.Name?
    /// Whether any candidate goes by its name of today, or by one that it had before.
    let hasCurrent: Bool
    let hasFormer: Bool
    /// Whether it is an address of which the model knows the portal alone.
    let isDeepLink: Bool

    init(_ wish: consuming Wish, _ names: ModelNames) {
        let url = wish.path.indices.last.map { wish.path[$0].url } ?? wish.label?.url
        address = url.flatMap { names.thing(url: $0) ?? names.portal(around: $0) }
        isDeepLink = wish.isDeepLink
        hasFormer = wish.candidates.contains(where: \.isFormer)
        hasCurrent = wish.candidates.contains { !$0.isFormer }
        self.wish = wish
    }
}

/// Where a step says that something is done.
///
/// Walking looks at it again and again, and refers to it rather than copying what is written.
final class Whereabouts: Sendable {
    /// What a location names.
    enum Target: Sendable {
        /// One of these portals.
        case portals([Handle<Portal>])
        /// One of these places.
        case places([Handle<Place>])
        /// A message, whichever.
        case message
        /// A menu entry or a tab, which has to be selected for it.
        case via([Option])
        /// A page or dialog in words that are no label.
        case words(WordSet, KindWord)
        /// Something of which the model has nothing.
        case unknown
    }

    let target: Target
    let mention: Mention
    /// The name that the thing had before, if the location uses it.
    let former: ModelNames.Name?
    /// Whether naming it is a way of telling the reader to go there.
    let isEntered: Bool
    /// The entries of menus that have the name of the places.
    let menus: [Option]
    /// Whether something was done there before, which may have led elsewhere: *On the **A** page, select **B**, and then **C***.
    let isLeft: Bool

    init(
        target: Target, mention: Mention, former: ModelNames.Name? = nil, isEntered: Bool = false, menus: [Option] = [],
        isLeft: Bool = false
    ) {
        self.isLeft = isLeft
        self.target = target
        self.mention = mention
        self.former = former
        self.isEntered = isEntered
        self.menus = menus
    }

    /// The same place, after something was done there.
    func left(_ isLeft: Bool) -> Whereabouts {
        guard isLeft != self.isLeft else { return self }
        return Whereabouts(
            target: target, mention: mention, former: former, isEntered: isEntered, menus: menus, isLeft: isLeft)
    }

    /// Whether it names a portal.
    var isPortal: Bool { if case .portals(let portals) = target { !portals.isEmpty } else { false } }
}

// What stands inline is asked of wishes in an array without copying them.
extension Wish {
    /// Whether it is about all the fields of a form.
    @inline(__always) var isForm: Bool { manner == .fill && label == nil }

    /// Whether words that are no name speak of the thing: *the customer list*.
    @inline(__always) var isDescribed: Bool {
        guard manner != .signIn, path.isEmpty, let label else { return manner == .use && path.isEmpty }
        return label.isPlain && label.text.first?.isLowercase == true
    }

    /// Whether its label is what stands in a row, and not the name of anything: *the row of the partner*.
    var isRowOfThing: Bool { candidates.isEmpty && kind?.word == .row && label?.isPlain == true }

    /// Whether the thing is named by a label that is set off from the words around it.
    var isMarked: Bool { path.contains { !$0.isPlain } || label.map { !$0.isPlain } ?? false }
}
