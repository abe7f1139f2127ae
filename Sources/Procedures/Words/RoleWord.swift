/// A role word is a word that stands around the names of roles where somebody needs them.
enum RoleWord: String, CaseIterable, Sendable {
    // What begins a claim.
    case must, need, needs, requires, require, should, have, role, roles
    case `as`

    // What leads from there to a name.
    case to, be, hold, assigned, use, signed, `in`, into, sign, log, logged, at, least, minimum, of
    case a, an, the, one, either, following, these, or, and

    // What a role is called.
    case appropriate, required, supported, necessary, privileged, needed, applicable
    case admin, administrator, agent, manager, owner, contributor, reader, `operator`, reviewer, approver, author
    case editor, user, account, group

    /// Whether it can begin a claim.
    var isTrigger: Bool {
        switch self {
        case .must, .need, .needs, .requires, .require, .should, .have, .role, .roles, .as: true
        default: false
        }
    }

    /// Words before *roles:* that make it a claim.
    static let adjectives: Set<RoleWord> = [
        .appropriate, .required, .supported, .minimum, .necessary, .least, .privileged, .needed, .applicable,
    ]
    /// Words between a claim and a name.
    static let skipped: Set<RoleWord> = [.a, .an, .the, .one, .of, .either, .following, .these]
    /// Words that end the name of a role.
    static let titles: Set<RoleWord> = [
        .admin, .administrator, .agent, .manager, .owner, .contributor, .reader, .operator, .reviewer, .approver,
        .author, .editor,
    ]
    /// Words after the name of a role.
    static let nouns: Set<RoleWord> = [.role, .roles, .user, .account, .group]
}
