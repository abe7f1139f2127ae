/// Makes the forms of regular English verbs.
enum Inflection {
    /// A form of a verb, of which the plain form is given.
    static func form(_ form: VerbForm, of verb: String, doubles: Bool) -> String {
        switch form {
        case .plain: return verb
        case .thirdPerson: return thirdPerson(of: verb)
        case .gerund: return gerund(of: verb, doubles: doubles)
        }
    }

    /// The form of a verb after *must be*: *sent*, *submitted*.
    static func participle(of verb: String, doubles: Bool) -> String {
        if let known = irregular[verb] { return known }
        if doubles, let last = verb.last { return verb + String(last) + "ed" }
        if verb.hasSuffix("e") { return verb + "d" }
        if verb.hasSuffix("y"), !endsInVowel(verb.dropLast()) { return verb.dropLast() + "ied" }
        return verb + "ed"
    }

    private static let irregular = [
        "send": "sent", "give": "given", "run": "run", "begin": "begun", "build": "built", "buy": "bought",
        "pay": "paid",
        "withdraw": "withdrawn",
    ]

    /// The plural of a regular noun, of which the singular is given.
    static func plural(of noun: String) -> String { thirdPerson(of: noun) }

    private static func thirdPerson(of verb: String) -> String {
        switch verb {
        case "be": return "is"
        case "have": return "has"
        default: break
        }
        if ["s", "x", "z", "ch", "sh", "o"].contains(where: { verb.hasSuffix($0) }) { return verb + "es" }
        if verb.hasSuffix("y"), !endsInVowel(verb.dropLast()) { return verb.dropLast() + "ies" }
        return verb + "s"
    }

    private static func gerund(of verb: String, doubles: Bool) -> String {
        if doubles, let last = verb.last { return verb + String(last) + "ing" }
        if verb.hasSuffix("ie") { return verb.dropLast(2) + "ying" }
        let keepsE = ["ee", "oe", "ye"].contains { verb.hasSuffix($0) }
        if verb.hasSuffix("e"), !keepsE, verb.count > 2 { return verb.dropLast() + "ing" }
        return verb + "ing"
    }

    private static func endsInVowel(_ stem: Substring) -> Bool {
        guard let last = stem.last else { return true }
        return "aeiou".contains(last)
    }
}
