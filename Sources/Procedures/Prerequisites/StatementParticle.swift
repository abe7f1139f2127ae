/// A statement particle is a word that the grammar of sentences about how things are asks for, or a mark between words.
///
/// Its raw value is its number in every ``StatementTable``.
enum StatementParticle: UInt16, CaseIterable, Sendable {
    case comma = 1, colon
    case you, `is`, are, has, have, hold, holds, own, owns, `do`, does, not, no, can, cannot, there, been, be, to,
        longer
    case must, need, needs, require, requires
    case the, a, an, your, our, their, its, this, already, still, currently, now, yet, also, both
    case organization, organisation, company, business
    case before, begin, start, make, sure, that, ensure, verify, check, confirm
    case and, or, but, because, either, exist, include, exactly, empty, any
    case with, `for`, from, of, them, by, `in`, `while`, `where`, depending
    case `if`, unless, except, otherwise, when, whether, only, until, once, after, without

    /// How it is written.
    var spelling: String {
        switch self {
        case .comma: ","
        case .colon: ":"
        default: String(describing: self)
        }
    }

    /// Whether it turns what is said into something that is not so, or not for everybody.
    var isTurning: Bool {
        switch self {
        case .or, .if, .unless, .except, .otherwise, .when, .whether, .only, .either, .until, .once, .after, .not, .no,
            .without, .but:
            true
        default: false
        }
    }

    /// The word that says the same, where the two are not told apart.
    var canonical: StatementParticle {
        switch self {
        case .are: .is
        case .have, .hold, .holds, .own, .owns: .has
        case .does: .do
        case .cannot: .can
        default: self
        }
    }
}
