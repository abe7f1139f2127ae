/// What the handbook's sentences are made of.
///
/// A word after a dollar sign stands for something that the page fills in.
enum Phrases {
    /// Sentences that make sense in any order on any page.
    static let sentences = [
        "The $office office keeps one list of $subjects, and every change to it is written down with a date and a name.",
        "A $subject belongs to exactly one team; when the team is dissolved, the **$role** decides who takes it over.",
        "You can see who made the last change in the **$label** column, together with the reason that was given.",
        "Nothing is lost when you leave the page early, because the desk saves each answer as soon as you enter it.",
        "For a comparison of all ways to do this, see $link.",
        "If two people work on the same $subject, the later change wins, and the earlier one stays in the history.",
        "The partner receives a message with the subject line “$label – your $subject”, usually within $number minutes.",
        "Most questions about $subjects come up at the end of a quarter, so plan a few days more in that week.",
        "$person looks after the $subjects of this office and can be reached in the room beside the reception.",
        "A **$role** can do everything that is described here, except for steps that ask for a second approval.",
        "The entry stays visible for $number days, and after that it moves to the archive without anyone's doing.",
        "When a partner asks for more than one $subject, open a separate request for each of them.",
        "Read $link first if you have never worked with this part of the desk.",
        "The field `$code` holds the number that the finance team uses, and it can't be changed afterward.",
        "Requests that arrive after 16:$number are handled on the next working day – also in the smaller offices.",
        "You don't need a paper form anymore; the forms that were printed before remain valid until they're used up.",
        "In the overview, a *grey* row means that nobody is responsible for the $subject at the moment.",
        "The rules are the same as in the other offices, with one exception that $link explains.",
        "To find out why a request was refused, open its history and look for the entry **$label**.",
        "Each $subject carries a short number, such as `$code`, that you can give to the support team.",
        "The deputy of a **$role** has the same rights for as long as the absence lasts, and not a day longer.",
        "Whoever signs a request is also the one who gets the reminder $number days before it ends.",
        "If the partner works for several companies, choose the one that is named in the contract.",
        "A short note is enough as a reason – “moved to another team” or “contract ended”, for example.",
        "The desk shows prices in euros (€) and, where a contract says so, in złoty or Swiss francs as well.",
        "After a $subject was suspended twice in a year, the $office office asks for a conversation with the team.",
        "You can do this on a phone too, although the list shows only two columns there.",
        "The history can be exported, sorted by date, with one line per change and the name of the person who made it.",
        "What happens in the meantime to open requests is described in $link.",
        "Ask the **$role** before you promise a date to a partner; some weeks are closed for changes.",
        "Names with letters such as ß, ø or ñ are kept as they're written; the search finds them without the marks too.",
        "A reminder isn't an approval: the request waits until somebody selects **$label**.",
    ]

    static let benefits = [
        "Know who is responsible for a $subject, and since when.",
        "Give a partner access to what the contract names, and to nothing else.",
        "Hand over a $subject before somebody leaves the team.",
        "See all changes of the last $number days in one list.",
        "Answer questions of the auditors without looking through old mail.",
        "Find out early which of the $subjects end this month.",
        "Keep the list of the $office office and the list of the partner alike.",
        "Reach the person who can help – $person, on most days.",
    ]

    static let troubles = [
        "If you don't see **$label**, you're signed in with an account that isn't a **$role**. Sign out, and then start again.",
        "If the page stays empty, open <a href=\"https://status.example.com/$code\" target=\"_blank\">the status page</a> and "
            + "look for a message about the desk.",
        "If the partner didn't get the message, check the address at "
            + "<a href=\"https://desk.example.com/contacts\">desk.example.com/contacts</a>, and then send it again.",
        "If a request is marked as **$label**, somebody else is working on it. Wait, or ask $person.",
        "If the number `$code` isn't found, look for it in the archive; see $link.",
        "If the date is refused, choose one that is at least $number days ahead.",
    ]

    static let facts = [
        "An open request doesn't count as a $subject yet.",
        "You can undo this within $number days.",
        "The partner sees your name, but not your reason.",
        "Only a **$role** can see the list of the whole office.",
        "The desk isn't available on Sundays between 6:00 and 8:00.",
        "What you enter here is kept for $number months.",
    ]

    static let prerequisites = [
        "A work account of the $office office",
        "The number of the $subject, for example `$code`",
        "The name of the partner, as it's written in the contract",
        "The consent of the team that uses the $subject now",
        "A reason that the **$role** can understand without asking back",
        "Access to the desk – see $link",
    ]

    static let openings = [
        "In the Partner desk, go to **$section** > **$label**.",
        "Sign in to the [Partner desk](https://desk.example.com), and then go to **$section** > **$label**.",
        "In the navigation of the desk, select **$section**, and then select **$label**.",
    ]

    static let steps = [
        "On the **$label** page, select the row of the $subject.",
        "In the **Search** box, enter the number of the $subject, such as `$code`.",
        "Select the **$label** tab.",
        "In the **Reason** box, enter why the change is needed.",
        "Select the **Tell the partner** check box.",
        "In the **Office** list, select **$office**.",
        "Choose a date, and then select **Next**.",
        "Read the summary. To change an answer, select **Back**.",
        "To see who must agree, select **$label**.",
    ]

    static let endings = [
        "Select **Save**.",
        "Select **Send**, and then select **Close**.",
        "In the **Are you sure?** dialog box, select **Yes**.",
        "Select **Finish**.",
    ]

    static let questions = [
        "How long does it take", "Can I do this for someone else", "What does it cost", "Who is informed",
        "Can I go back", "What if the partner is new", "Is there a limit",
    ]

    static let roles = [
        "Desk administrator", "Billing administrator", "Partner manager", "Team lead", "Helpdesk agent",
        "Records reviewer",
        "Contract owner",
    ]

    static let labels = [
        "Overview", "Open requests", "Waiting", "Assign", "History", "Partners", "Details", "Approvals", "Add request",
        "Change owner", "End date", "Contacts", "Remove access", "All entries", "Terms & conditions", "In review",
    ]

    static let sections = ["Partners", "Requests", "Settings", "Offices", "Contracts", "Reports"]

    static let people = [
        "Zoë Lindqvist", "Marek Wójcik", "Inês Carvalho", "Jürgen Weiß", "Amélie Dubois", "Søren Holm", "Nina Ōta",
        "Tomáš Dvořák", "Olu Adéyẹmí", "Mary O’Neill",
    ]

    static let authors = ["zlindqvist", "mwojcik", "icarvalho", "jweiss", "adubois", "sholm"]

    /// The images of the handbook and what each shows.
    static let images = [
        (file: "list.png", shows: "The list of $subjects with one row selected."),
        (file: "request.png", shows: "The request form with the reason filled in."),
        (file: "history.png", shows: "The history of a $subject, newest entry first."),
        (file: "summary.png", shows: "The summary before a request is sent."),
    ]

    /// The files of the includes folder that stand as a block of their own, and the one that stands inside a sentence.
    static let blockIncludes = ["sign-in", "privacy", "support", "two-approvals"]
    static let inlineInclude = "desk-name"
}
