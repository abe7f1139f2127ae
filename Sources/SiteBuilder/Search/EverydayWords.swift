/// Everyday words are what people type for what administration calls otherwise, each with the word that it may stand for.
///
/// They are of general use, and so none of a domain; what a domain calls its own things by is in its model.
enum EverydayWords {
    /// The pairs, in the order in which they are tried.
    static let synonyms: [SearchSynonym] = [
        ("kick out", "remove"), ("get rid of", "remove"), ("take away", "remove"), ("throw out", "remove"),
        ("delete", "remove"), ("revoke", "remove"), ("withdraw", "remove"), ("fire", "remove"), ("remove", "delete"),
        ("block", "remove"), ("cut off", "remove"), ("disconnect", "remove"), ("offboard", "remove"),
        ("offboard", "end"),
        ("cancel", "end"), ("terminate", "end"), ("stop", "end"), ("leave", "end"), ("quit", "end"),
        ("end", "terminate"),
        ("reject", "decline"), ("refuse", "decline"), ("deny", "decline"), ("approve", "accept"), ("accept", "approve"),
        ("sign", "accept"), ("renew", "extend"), ("prolong", "extend"), ("make", "create"), ("new", "create"),
        ("add", "create"), ("create", "add"), ("onboard", "add"), ("edit", "change"), ("modify", "change"),
        ("update", "change"),
        ("see", "view"), ("show", "view"), ("check", "view"), ("purchase", "buy"), ("order", "buy"), ("buy", "order"),
        ("assign", "give"), ("grant", "give"), ("ticket", "request"), ("support case", "request"), ("rights", "roles"),
        ("hacked", "compromised"), ("stolen", "compromised"), ("glossary", "vocabulary"), ("sign in", "log in"),
        ("log in", "sign in"),
        ("invoice", "bill"), ("contract", "agreement"), ("resend", "send again"), ("restore", "get back"),
        ("recover", "get back"), ("switch on", "turn on"), ("switch off", "turn off"), ("enable", "turn on"),
        ("disable", "turn off"), ("turn on", "enable"), ("turn off", "disable"), ("computer", "device"),
        ("laptop", "device"), ("login", "sign in"), ("help desk", "helpdesk"), ("autoextend", "auto extend"),
    ]
}
