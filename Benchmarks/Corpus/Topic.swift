/// What a page explains: something to do, and for whom.
struct Topic: Sendable {
    let verb: String
    let audience: String

    /// Each verb for the first audience, then each verb for the second, and so on.
    static func numbered(_ number: Int) -> Topic {
        Topic(verb: verbs[number % verbs.count], audience: audiences[number / verbs.count])
    }

    static let verbs = [
        "Request", "Approve", "Renew", "Change", "Withdraw", "Archive", "Review", "Transfer", "Suspend", "Restore",
    ]

    /// The most pages of a section, 49 beside its overview, need five of them.
    static let audiences = ["new partners", "contractors", "guests", "resellers", "auditors"]
}
