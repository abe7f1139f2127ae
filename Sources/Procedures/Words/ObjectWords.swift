/// Words by which the object of an action is told from what follows it, and one name of a thing from another.
enum ObjectWords {
    /// What is done to something is done to what stands before the first of these words.
    static let prepositions: Set<String> = [
        "to", "in", "by", "with", "from", "for", "on", "at", "as", "via", "through", "that", "which", "who", "until",
        "and", "or", "about", "into", "using", "of",
    ]

    /// The same, to be found by their bytes.
    static let prepositionTable = WordTable(prepositions)

    /// Words that say of a thing which one is meant, and not what it is: *the name of the relevant partner*.
    static let pointing: Set<String> = [
        "the", "of", "a", "an", "your", "name", "relevant", "appropriate", "right", "correct", "desired", "specific",
        "particular", "existing", "new", "respective", "corresponding", "intended", "same", "other",
        "company", "its", "their", "our", "his", "her", "affected",
    ]

    /// Words between a thing and what it has: *the partner that has access*.
    static let having: Set<String> = [
        "that", "which", "who", "with", "has", "have", "had", "having", "holds", "held", "shows",
    ]

    /// Words for anything that may stand in a row.
    static let anything: Set<String> = [
        "one", "thing", "item", "entry", "record", "row", "line", "object", "element", "choice", "list", "table",
        "name",
        "interest", "person", "company", "organization", "organisation", "business", "selection", "result", "following",
        "first", "second", "third", "last", "next",
    ]

    /// Words between a row and what stands in it: *the row that shows the name of the partner*.
    static let containing: Set<String> = [
        "contains", "shows", "has", "lists", "displays", "includes", "bears", "carries", "holds", "says", "states",
    ]

    /// Whether a word goes on with something else than what a thing is: *the partner **whose** roles you remove*.
    static func endsThing(_ word: String) -> Bool {
        prepositions.contains(word) || having.contains(word)
            || [
                "without", "whose", "you", "where", "when", "under", "over", "below", "above", "they", "we", "is",
                "are",
            ].contains(word)
    }

    /// Words for the picture on what opens the settings.
    static let gears: Set<String> = ["gear", "gears", "cog", "cogwheel"]

    /// Words for somebody who does what a procedure says, whichever side it is for.
    static let posts: Set<String> = [
        "operator", "implementer", "technician", "engineer", "analyst", "consultant", "specialist", "clerk", "employee",
        "admin", "administrator",
    ]

    /// Words that say the contrary of what is done where no portal sees it.
    static let contraries: [String: Set<String>] = [
        "send": ["delete", "discard", "receive", "withhold", "destroy", "ignore"],
        "give": ["receive", "withhold"], "get": ["delete", "discard"], "save": ["delete", "discard", "lose"],
        "accept": ["decline", "reject", "refuse"], "approve": ["decline", "reject", "refuse", "deny"],
        "add": ["remove", "delete"], "create": ["delete", "remove"], "upload": ["download", "delete"],
        "download": ["upload", "delete"],
    ]

    /// Words for what comes by mail.
    static let letters: Set<String> = ["email", "mail", "message", "invitation"]

    /// Words for all that one fills in somewhere: *enter the required information*.
    static let forms: Set<String> = ["form", "information", "details", "fields", "boxes", "data", "values"]

    /// Words for what one picks rather than types.
    static let picked: Set<String> = ["date", "day", "time", "month", "year", "browse", "file"]

    /// Words for a part of any page: *the toolbar of the page*.
    static let regions: Set<String> = [
        "toolbar", "bar", "top", "bottom", "corner", "header", "footer", "side", "middle", "left", "right", "upper",
        "lower",
    ]

    /// Words for how a switch is, and whether it is on then.
    static let switched = [
        "selected": true, "checked": true, "on": true, "enabled": true, "cleared": false, "unchecked": false,
        "off": false, "disabled": false, "yes": true, "no": false,
    ]

    /// Whether the text of a link says no more than that it is one: *this link*, *here*.
    static func saysLinkOnly(_ text: String) -> Bool {
        Wording.words(text).allSatisfy { ["this", "the", "following", "link", "here", "page", "address"].contains($0) }
    }

    /// Words that stand for the same thing, each by the one that is compared.
    static let likenesses = [
        "url": "link", "address": "link", "email": "mail", "message": "mail", "letter": "mail",
    ]
}
