import Workflow

/// A small model with a control of each kind, for what depends on the kind.
enum Office {
    enum Notice: String, Choice { case off, on }

    static let notice = Variable<Notice>("the notice")
    static let clerk = Actor("the clerk")
    static let admin = Role("Office Administrator", of: clerk)
    static let save = Command("save", by: admin, then: notice.becomes(.on))

    static let domain = Domain("Office") {
        notice
        clerk
        admin
        save
        Portal("Office portal", for: clerk, url: "https://office.example") {
            Page("Start")
            Page("Customers", at: "Settings", "Customers") {
                Row("customer").opens("Customer details")
                Tab("Archive")
                Button("Export list")
            }
            Page("Customer details") {
                Field("Name")
                Choices("Language", of: "English", "German")
                CheckBox("Allow mail")
                Toggle("Notices")
                Button("Save & close").performs(save)
                Link("Terms of use").opens("Terms of use")
                Button("Remove").opens("Remove customer?")
            }
            Page("Terms of use")
            Dialog("Remove customer?") {
                Button("Yes").closes()
                Button("No").closes()
            }
        }
        Workflow("save", "Save a customer", by: admin, from: notice.is(.off), to: notice.is(.on)) {
            Go(to: "Settings", "Customers")
            Select(row: "customer")
            Select("Save & close")
        }
    }
}
