/// What a section of the handbook is about.
struct Subject: Sendable {
    let singular: String
    let plural: String
    let slug: String

    private init(_ singular: String, plural: String? = nil) {
        self.singular = singular
        self.plural = plural ?? singular + "s"
        self.slug = String(singular.map { $0 == " " ? "-" : $0 })
    }

    // 18 letters at most, so that no title gets longer than a search result shows.
    static let all = [
        Subject("loan badge"), Subject("visitor badge"), Subject("parking permit"), Subject("meeting room"),
        Subject("partner account"), Subject("reseller request"), Subject("access request"), Subject("service contract"),
        Subject("travel booking"), Subject("expense report"), Subject("guest invitation"), Subject("support case"),
        Subject("license order"), Subject("price list"), Subject("training course"), Subject("locker key"),
        Subject("storage box", plural: "storage boxes"), Subject("mail address", plural: "mail addresses"),
        Subject("phone number"), Subject("shared calendar"), Subject("billing profile"), Subject("purchase order"),
        Subject("supplier record"), Subject("audit report"), Subject("safety briefing"), Subject("desk booking"),
        Subject("repair request"), Subject("delivery slot"), Subject("team mailbox", plural: "team mailboxes"),
        Subject("backup plan"), Subject("role assignment"), Subject("approval rule"), Subject("customer record"),
        Subject("renewal notice"), Subject("archive folder"), Subject("test device"), Subject("printer queue"),
        Subject("contract draft"), Subject("invoice copy", plural: "invoice copies"), Subject("duty roster"),
    ]
}
