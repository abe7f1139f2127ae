internal import Workflow

/// The customer's email, in which what a partner asks for arrives.
enum Email {
    static let portal = Portal("Email", for: customer, aliases: ["E-mail", "email client"]) {
        InvitationAcceptance.messages
        CustomerAgreement.messages
        GranularAdministration.messages
        Autopilot.messages
    }
}
