internal import Workflow

extension RoleStatement {
    /// The meaning of a statement is what it says, wherever it stands.
    struct Meaning: Hashable {
        let workflow: String
        let actor: String
        let roles: Set<Set<Role>>
        let isAdvice: Bool

        init(_ statement: RoleStatement) {
            workflow = statement.workflow
            actor = statement.actor.id
            roles = Set(statement.roles.map(Set.init))
            isAdvice = statement.isAdvice
        }
    }
}

/// Statement numbers tell apart what statements say without comparing them again and again.
struct StatementNumbers {
    /// For each statement the number of its meaning.
    private(set) var meanings: [Int] = []
    /// For each statement the number of the roles that it names.
    private(set) var roles: [Int] = []

    /// Numbers some statements.
    init(_ statements: [RoleStatement]) {
        var knownMeanings: [RoleStatement.Meaning: Int] = [:]
        var knownRoles: [Set<Set<Role>>: Int] = [:]
        for statement in statements {
            let meaning = RoleStatement.Meaning(statement)
            let newMeaning = knownMeanings.count
            let newRoles = knownRoles.count
            roles.append(Self.take(newRoles, &knownRoles[meaning.roles]))
            meanings.append(Self.take(newMeaning, &knownMeanings[meaning]))
        }
    }

    /// The number that is known; otherwise a new one, which is known from then on.
    private static func take(_ new: Int, _ known: inout Int?) -> Int {
        let number = known ?? new
        known = number
        return number
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
        _ indices: [Int], _ statements: [RoleStatement], _ numbers: StatementNumbers
    ) -> [FirstStatements] {
        var places: [Int: Int] = [:]
        var all: [FirstStatements] = []
        for index in indices {
            let meaning = numbers.meanings[index]
            guard let place = places[meaning] else {
                places[meaning] = all.count
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
