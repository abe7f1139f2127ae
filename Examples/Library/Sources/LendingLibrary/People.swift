import Workflow

let borrower = Actor("the member")
let member = Role("Member", of: borrower)

let librarian = Actor("the librarian")
let trainee = Role("Trainee", of: librarian)
let fullLibrarian = Role("Librarian", of: librarian, privileged: true, includes: [trainee])

let whoActs = Chapter("Who acts") {
    borrower
    member
    librarian
    trainee
    fullLibrarian
}
