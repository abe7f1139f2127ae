/// A role word is a word that stands around the names of roles where somebody needs them; its name is the word.
enum RoleWord: Int, CaseIterable, Sendable {
    // What begins a claim.
    case must, need, needs, requires, require, should, have, role, roles, only
    case `as`

    // What leads from there to a name.
    case to, be, hold, assigned, use, signed, `in`, into, sign, log, logged, at, least, minimum, of
    case a, an, the, one, either, following, these, or, and, that, which, with, `is`, has, holds

    // What follows those who alone are allowed something.
    case can, may

    // What a role is called.
    case appropriate, required, supported, necessary, privileged, needed, applicable
    case admin, administrator, agent, manager, owner, contributor, reader, `operator`, reviewer, approver, author
    case editor, user, account, group

    /// Whether it can begin a claim.
    var isTrigger: Bool {
        switch self {
        case .must, .need, .needs, .requires, .require, .should, .have, .hold, .role, .roles, .only, .account, .as,
            .can,
            .may, .necessary:
            true
        default: false
        }
    }

    /// Words before *roles:* that make it a claim.
    static let adjectives: RoleWords = [
        .appropriate, .required, .supported, .minimum, .necessary, .least, .privileged, .needed, .applicable,
    ]
    /// Words between a claim and a name.
    static let skipped: RoleWords = [.a, .an, .the, .one, .of, .either, .following, .these]
    /// Whether a word is what people are by their office.
    static func isTitle(_ word: String) -> Bool { namesOfTitles.contains(word.lowercased()) }

    private static let namesOfTitles = Set(allCases.filter { titles.contains($0) }.map { String(describing: $0) })

    /// Words that end the name of a role.
    static let titles: RoleWords = [
        .admin, .administrator, .agent, .manager, .owner, .contributor, .reader, .operator, .reviewer, .approver,
        .author, .editor,
    ]
    /// Words after the name of a role.
    static let nouns: RoleWords = [.role, .roles, .user, .account, .group]
}

/// Some of the role words, as bits.
struct RoleWords: ExpressibleByArrayLiteral, Sendable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    init(arrayLiteral words: RoleWord...) {
        for word in words {
            if word.rawValue < 64 { low |= 1 << UInt64(word.rawValue) } else { high |= 1 << UInt64(word.rawValue - 64) }
        }
    }

    func contains(_ word: RoleWord) -> Bool {
        (word.rawValue < 64 ? low >> UInt64(word.rawValue) : high >> UInt64(word.rawValue - 64)) & 1 == 1
    }
}
