import Workflow

/// The approval of a document: two actors, an e-mail with a link, a form, a deadline, and a set.
enum Approval {
    enum State: String, Choice { case draft, inReview, approved, rejected, expired }
    enum Mail: String, Choice { case none, sent }
    enum Right: String, Choice { case read, comment, edit }
    enum Copy: String, Choice { case without, with }

    static let state = Variable<State>("the document")
    static let mail = Variable<Mail>("the request", id: "mail", sentences: [.none: "no request has been sent"])
    static let copy = Variable<Copy>("the copy to the author", id: "copy", initially: .without, .with)
    static let wanted = SetVariable<Right>("the requested rights")
    static let granted = SetVariable<Right>("the granted rights")

    static let author = Actor("the author")
    static let reviewer = Actor("the reviewer")
    static let writer = Role("Writer", of: author)
    static let editor = Role("Editor", of: author, privileged: true, includes: [writer])
    static let approver = Role("Approver", of: reviewer)
    static let lawyer = Role("Lawyer", of: reviewer)

    static let manual = Source("manual", "The manual of the office", date: "2024-05-01")

    static let ask = Command(
        "ask-for-edit", by: writer, when: state.is(.draft) && !wanted.contains(.edit),
        then: wanted.gains(.edit, .comment, .read))
    static let askLess = Command(
        "ask-for-less", by: writer, when: state.is(.draft) && wanted.contains(.edit), then: wanted.loses(.edit))
    static let submit = Command(
        "submit", by: writer, when: state.is(.draft) && wanted.isNotEmpty, then: state.becomes(.inReview),
        mail.becomes(.sent))
    static let approve = Command(
        "approve", by: approver, when: state.is(.inReview), then: state.becomes(.approved),
        granted.copies(from: wanted), mail.becomes(.none).if(copy.is(.without)), source: manual)
    static let reject = Command(
        "reject", by: approver.and(lawyer), when: state.is(.inReview), then: state.becomes(.rejected), mail.clears())
    static let expire = Command(
        "expire", by: Actor.system, when: state.is(.inReview), then: state.becomes(.expired), mail.clears())
    static let restart = Command(
        "restart", by: editor, when: state.isOneOf(.approved, .rejected, .expired), then: state.becomes(.draft),
        granted.clears(), wanted.clears(), mail.clears())

    static let office = Portal("Office", for: author.or(reviewer), url: "https://office.example") {
        Page("Home")
        Page("Documents", at: "Files", "Documents") {
            Row("document").opens("Document")
        }.shown(to: author)
        Page("Document") {
            CheckBox("Ask for the right to edit").shown(when: state.is(.draft))
                .isOn(when: wanted.contains(.edit), turningOn: ask, turningOff: askLess)
            Button("Submit").shown(when: state.is(.draft)).opens("Submit for approval")
            Button("Start again").shown(when: state.isOneOf(.approved, .rejected, .expired)).shown(to: editor)
                .performs(restart)
        }
        Panel("Submit for approval") {
            Field("Note to the reviewer")
            Button("Send").shown(when: wanted.isNotEmpty).needs("Note to the reviewer").performs(submit)
        }
        Page("Review") {
            Button("Approve").shown(when: state.is(.inReview)).performs(approve)
            Button("Reject").shown(when: state.is(.inReview)).shown(to: lawyer).performs(reject)
        }.shown(to: approver)
    }

    static let mailbox = Portal("Mailbox", for: reviewer) {
        Message("Please review", received: mail.is(.sent)) {
            Link("Review the document").opens("Review", in: "Office")
        }
    }

    static let hasRights = wanted.isNotEmpty
    static let request = Workflow(
        "request-approval", "Ask for approval", by: writer, from: state.is(.draft) && hasRights,
        to: state.is(.inReview) && mail.is(.sent)
    ) {
        SignIn(to: "Office")
        Go(to: "Files", "Documents")
        Select(row: "document")
        Select("Submit")
        Enter("Note to the reviewer", in: "Submit for approval")
        Select("Send")
    }

    static let decide = Workflow(
        "approve-document", "Approve a document", by: approver, from: state.is(.inReview) && mail.is(.sent),
        to: state.is(.approved)
    ) {
        Open(message: "Please review")
        Select(link: "Review the document")
        Select("Approve")
    }

    static let journey = Workflow(
        "get-approval", "Get a document approved", by: writer, from: state.is(.draft) && hasRights,
        to: state.is(.approved) && granted.is(sameAs: wanted)
    ) {
        Complete("request-approval")
        Do("Tell the reviewer that you are in a hurry")
        Complete("approve-document")
    }

    static let waitItOut = Workflow(
        "let-it-expire", "Let a request expire", by: writer, from: state.is(.inReview), to: state.is(.expired)
    ) {
        Wait(until: state.is(.expired))
    }

    static let grantedIsWanted = Rule("granted-is-wanted", always: granted.isSubset(of: wanted), source: manual)
    static let rightsOnlyWhenApproved = Rule(
        "rights-only-when-approved", where: granted.isNotEmpty, always: state.is(.approved))
    static let approvalGrants = Rule("approval-grants", whenever: approve, then: granted.is(sameAs: wanted))
    static let approvalKeepsWish = Rule("approval-keeps-wish", whenever: approve, reject, expire, keeps: wanted)
    static let onlyApproverApproves = Rule("only-approver-approves", only: approver, makes: state.is(.approved))
    static let expiredRestarts = Rule("expired-restarts", from: state.is(.expired), next: state.is(.draft))
    static let canAlwaysApprove = Rule("can-always-approve", from: .always, canReach: state.is(.approved))
    static let mailMeansReview = Rule(
        "mail-means-review", where: mail.is(.sent) && copy.is(.without), always: state.is(.inReview))
    static let reviewHasWish = Rule("review-has-wish", where: state.is(.inReview), always: wanted.isNotEmpty)
    static let reviewIsNotWithdrawn = Rule(
        "review-is-not-withdrawn", from: state.is(.inReview), next: state.isNot(.draft))
    static let restartIsFresh = Rule(
        "restart-is-fresh", whenever: restart, then: wanted.isEmpty && granted.isEmpty && mail.is(.none))

    static let parts = Chapter("Approval") {
        state
        mail
        copy
        wanted
        granted
        author
        reviewer
        writer
        editor
        approver
        lawyer
        manual
        ask
        askLess
        submit
        approve
        reject
        expire
        restart
        office
        mailbox
        request
        decide
        journey
        waitItOut
        grantedIsWanted
        rightsOnlyWhenApproved
        approvalGrants
        approvalKeepsWish
        onlyApproverApproves
        expiredRestarts
        canAlwaysApprove
        mailMeansReview
        reviewHasWish
        reviewIsNotWithdrawn
        restartIsFresh
        Table("rights", "What a right allows", columns: "Right", "Allows") {
            Table.Row("Read", "Reading")
            Table.Row("Edit", "Changing")
        }
        Term("Office", formerly: ["Bureau"])
        OpenQuestion(
            "who-rejects", "Who may reject?", readings: .init("A lawyer", manual), taken: "A lawyer who approves.")
    }

    static let domain = Domain("Approval", atRest: state.isOneOf(.draft, .approved)) { parts }
}
