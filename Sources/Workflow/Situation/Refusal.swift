internal import Diagnostics

/// A refusal is the reason why something can't be done in a situation.
public enum Refusal: Error, Hashable, Sendable {
    /// A place where the thing is.
    public struct Elsewhere: Hashable, Sendable {
        /// The place.
        public let place: Handle<Place>
        /// The control, if the thing is one.
        public let control: Handle<Control>?
        /// The shortest way there from here; nil if there is none in this world for this account.
        public let way: [Option]?
    }

    /// It is not here but elsewhere.
    case notHere(String, elsewhere: [Elsewhere])
    /// It is there, but in this world it can't be seen.
    case hidden(String, because: Explanation)
    /// The account may not.
    case notPermitted(String, needs: Permission)
    /// There is nothing of the sort; these sound similar.
    case unknown(String, similar: [String])
    /// It has another name now.
    case renamed(String, to: String, FormerName)
    /// Several things here go by the name.
    case ambiguous(String, [Control.Kind])
    /// It is a thing of another kind.
    case wrongKind(String, is: Control.Kind)
    /// Something else must be filled in first.
    case unfilled(String, needs: [String])
    /// It would do nothing: all that it could do is impossible in this world.
    case nothingHappens(String, because: [Explanation])
    /// There is no panel or dialog to close.
    case nothingToClose
}

extension Refusal {
    /// The refusal as a sentence.
    public func message(in domain: Domain) -> String {
        switch self {
        case .notHere(let label, let places):
            let titles = places.map { "\u{201C}\(domain[$0.place].place.title)\u{201D}" }
            let isNotHere = "\u{201C}\(label)\u{201D} is not here"
            return titles.isEmpty ? isNotHere : "\(isNotHere) but on \(titles.listed("and"))"
        case .hidden(let label, let explanation):
            let reasons = explanation.culprits.map { (!$0).description }
            return "\u{201C}\(label)\u{201D} can't be seen, because \(reasons.listed("and"))"
        case .notPermitted(let label, let permission): return "\u{201C}\(label)\u{201D} is for \(permission)"
        case .unknown(let label, let similar):
            let quoted = similar.map { "\u{201C}\($0)\u{201D}" }
            let end = similar.isEmpty ? "" : "; there is \(quoted.listed("and"))"
            return "there is no \u{201C}\(label)\u{201D}\(end)"
        case .renamed(let label, let name, let former):
            let since = former.until.map { " since \($0)" } ?? ""
            return "\u{201C}\(label)\u{201D} is called \u{201C}\(name)\u{201D}\(since)"
        case .ambiguous(let label, let kinds):
            if let kind = kinds.first, Set(kinds).count == 1 {
                return "there are several \(kind.words)s \u{201C}\(label)\u{201D} here"
            }
            return "\u{201C}\(label)\u{201D} can be a \(kinds.map { $0.words }.listed("or a"))"
        case .wrongKind(let label, let kind): return "\u{201C}\(label)\u{201D} is a \(kind.words)"
        case .unfilled(let label, let needs):
            let quoted = needs.map { "\u{201C}\($0)\u{201D}" }
            let have = needs.count == 1 ? "has" : "have"
            return "\u{201C}\(label)\u{201D} works only after \(quoted.listed("and")) \(have) been filled in"
        case .nothingHappens(let label, let reasons):
            let causes = reasons.flatMap { $0.culprits }.map { (!$0).description }
            let end = causes.isEmpty ? "" : ", because \(causes.listed("and"))"
            return "selecting \u{201C}\(label)\u{201D} does nothing\(end)"
        case .nothingToClose: return "there is no panel or dialog to close"
        }
    }
}
