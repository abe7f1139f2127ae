internal import Workflow

extension RoleStatement {
    /// The meaning of a statement is what it says, wherever it stands.
    struct Meaning: Hashable {
        let workflow: String
        let actor: String
        /// The ids of the roles of each set.
        let roles: Set<Set<String>>
        let isAdvice: Bool

        init(_ statement: RoleStatement) {
            workflow = statement.workflow
            actor = statement.actor.id
            roles = Set(statement.roles.map { Set($0.map(\.id)) })
            isAdvice = statement.isAdvice
        }
    }
}

/// The meanings of some statements as numbers, so that comparing what they say is comparing numbers.
struct StatementMeanings {
    /// What each statement says; the same number stands for the same.
    private(set) var numbers: [Int] = []
    /// The roles that each statement names.
    private(set) var roles: [Int] = []

    init(of statements: [RoleStatement]) {
        var knownMeanings: [RoleStatement.Meaning: Int] = [:]
        var knownRoles: [Set<Set<String>>: Int] = [:]
        for statement in statements {
            let meaning = RoleStatement.Meaning(statement)
            numbers.append(knownMeanings[meaning, default: knownMeanings.count])
            knownMeanings[meaning] = numbers[numbers.count - 1]
            roles.append(knownRoles[meaning.roles, default: knownRoles.count])
            knownRoles[meaning.roles] = roles[roles.count - 1]
        }
    }
}

/// First statements are the first two of one meaning that stand in different documents.
///
/// One of them is in another document than whoever asks. Many documents say the same, so that comparing each with each
/// would take a time that grows with their square.
struct FirstStatements {
    private let first: Int
    private var elsewhere: Int?

    /// The first statements of each meaning among some.
    static func all(
        _ indices: [Int], _ statements: [RoleStatement], _ meanings: StatementMeanings
    ) -> [FirstStatements] {
        var places: [Int: Int] = [:]
        var all: [FirstStatements] = []
        for index in indices {
            guard let place = places[meanings.numbers[index]] else {
                places[meanings.numbers[index]] = all.count
                all.append(FirstStatements(first: index))
                continue
            }
            if all[place].elsewhere == nil, statements[all[place].first].file != statements[index].file {
                all[place].elsewhere = index
            }
        }
        return all
    }

    /// The first of them outside a document; nothing if all stand in it.
    func index(outside file: String, _ statements: [RoleStatement]) -> Int? {
        statements[first].file == file ? elsewhere : first
    }
}
