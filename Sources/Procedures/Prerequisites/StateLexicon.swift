internal import Workflow

/// A state lexicon has the words by which sentences speak of the state of the world: the names of variables and values, and the
/// sentences that the model has for some of these.
struct StateLexicon: Sendable {
    /// Some words, and what they stand for.
    struct Entry<Meaning: Sendable>: Sendable {
        let words: [UInt16]
        let meaning: Meaning
    }

    /// A variable by one of its names.
    struct Name: Sendable {
        let variable: Int
        /// Whether it is the whole name; a part of it may mean something else elsewhere.
        let isWhole: Bool
    }

    /// The numbers of all of these words.
    private(set) var table = StatementTable()
    let variables: [VariableDefinition]
    /// The names by their first words, the longest first.
    private var names: [UInt16: [Entry<Name>]] = [:]
    /// The words for the values of each variable, the longest first.
    private(set) var values: [[Entry<Int>]] = []
    /// The sentences by their first words, the longest first.
    private var sentences: [UInt16: [Entry<Condition>]] = [:]
    /// For each variable, its value where there is nothing.
    private(set) var nothing: [Int?] = []
    /// The words for each actor, by its id.
    private(set) var people: [String: [UInt16]] = [:]
    /// The names of the actors.
    private(set) var actors: [Entry<Int>] = []

    init(_ domain: Domain) {
        variables = domain.variables
        for (index, actor) in domain.actors.enumerated() where !actor.isSystem {
            let name = table.words(of: actor.name)
            if name.isEmpty { continue }
            actors.append(Entry(words: name, meaning: index))
            people[actor.id] = name
        }
        for (index, variable) in domain.variables.enumerated() {
            addNames(of: variable, index)
            var own: [Entry<Int>] = []
            for (value, text) in variable.valueWords.enumerated() {
                own.append(Entry(words: table.words(of: text), meaning: value))
            }
            values.append(own.filter { !$0.words.isEmpty }.sorted { $0.words.count > $1.words.count })
            nothing.append(
                variable.kind == .set
                    ? nil : variable.valueIDs.firstIndex { ["none", "absent", "missing"].contains($0) })
            for (value, sentence) in variable.sentences.sorted(by: { $0.key < $1.key }) {
                add(sentence, .test(.value(variable, in: 1 << UInt64(value))))
            }
        }
        for saying in domain.sayings {
            for sentence in saying.sentences { add(sentence, saying.condition) }
        }
        for key in names.keys { names[key]?.sort { $0.words.count > $1.words.count } }
        for key in sentences.keys { sentences[key]?.sort { $0.words.count > $1.words.count } }
    }

    private mutating func add(_ sentence: String, _ condition: Condition) {
        let words = table.words(of: sentence)
        guard let first = words.first else { return }
        sentences[first, default: []].append(Entry(words: words, meaning: condition))
    }

    /// Adds the name of a variable, and the parts of it that people use for short.
    private mutating func addNames(of variable: VariableDefinition, _ index: Int) {
        let whole = table.words(of: variable.name)
        var forms = [whole]
        // "The end of the relationship" is an end, and "the customer's tenant" a tenant.
        var head = Array(whole.prefix { !ObjectWords.prepositions.contains(table.spelling(of: $0)) })
        for actor in actors where head.count > actor.words.count && head.starts(with: actor.words) {
            head.removeFirst(actor.words.count)
        }
        while !head.isEmpty {
            if !forms.contains(head) { forms.append(head) }
            head.removeFirst()
        }
        for (number, form) in forms.enumerated() {
            guard let first = form.first else { continue }
            let name = Name(variable: index, isWhole: number == 0)
            names[first, default: []].append(Entry(words: form, meaning: name))
        }
    }

    /// The names of variables that begin with a word, the longest first.
    func names(_ first: UInt16) -> [Entry<Name>] { names[first] ?? [] }

    /// The sentences that begin with a word, the longest first.
    func sentences(_ first: UInt16) -> [Entry<Condition>] { sentences[first] ?? [] }
}
