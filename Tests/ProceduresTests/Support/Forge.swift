import Diagnostics
import Workflow

@testable import Procedures

/// A small model of a site whose documents follow another style guide than that of the first domain.
///
/// Each of its two actors has one portal only, menus hang on a picture, and a button has no letter on it.
enum Forge {
    enum Organization: String, Choice { case there, deleted }

    static let organization = Variable<Organization>("the organization")
    static let administrator = Actor("the administrator")
    static let owner = Role("Organization owner", of: administrator)
    static let delete = Command("delete", by: owner, then: organization.becomes(.deleted))

    static let domain = Domain("Forge") {
        organization
        administrator
        owner
        delete
        Portal("Forge", for: administrator, url: "https://forge.example") {
            Page("Home") { Field("Name") }
            Page("Organizations", at: "profile photo", "Your organizations") {
                Row("organization").opens("Organization")
            }
            Page("Organization") {
                Button("...").opens("Actions")
                Button("+").opens("Home")
                Tab("Members").opens("Members")
            }
            Page("Members") { Tab("Overview").opens("Organization") }
            Panel("Actions") { Button("Delete this organization").opens("Are you sure?") }
            Dialog("Are you sure?") {
                Field("Organization name")
                Field("Email or username")
                Field("Search members")
                Field("Colleague")
                Button("Delete").needs("Organization name", "Email or username", "Search members").performs(delete)
            }
        }
        Workflow(
            "delete", "Delete an organization", by: owner, from: organization.is(.there), to: organization.is(.deleted)
        ) {
            SignIn(to: "Forge")
            Go(to: "profile photo", "Your organizations")
            Select(row: "organization")
            Select("...")
            Select("Delete this organization")
            Enter("Organization name")
            Enter("Email or username")
            Enter("Search members")
            Select("Delete")
        }
    }

    static let steps = [
        "Sign in to Forge.", "Click **profile photo** > **Your organizations**.", "Click the organization.",
        "Click **...**.",
        "Click **Delete this organization**.", "In the **Organization name** box, type its name.",
        "In the **Email or username** box, type your username.", "In the **Search members** box, type your name.",
        "Click **Delete**.",
    ]

    /// What is said of the steps by which an organization is deleted, one of which is written in another way.
    static func findings(_ number: Int, _ step: String) -> [String] {
        var all = steps
        all[number - 1] = step
        return findings(all)
    }

    static func findings(_ steps: [String]) -> [String] {
        let text = """
            ---
            workflows:
              the-steps: delete
            ---
            # Delete an organization

            You need to be an Organization owner.

            ## The steps


            """
        let lines = steps.enumerated().map { "\($0.offset + 1). \($0.element)" }.joined(separator: "\n")
        let checking = Checking(text + lines + "\n", ProcedureChecker(domain), ProcedureReader(domain))
        return checking.findings.filter { !["verb", "style", "format"].contains($0.rule.group) }.map(\.message)
    }
}
