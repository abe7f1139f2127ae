internal import Workflow

/// How documents say what is so, where they don't use the names of variables and values.
enum Sayings {
    static let chapter = Chapter("Sayings") {
        Saying(
            "the partner has a reseller relationship", "the customer has a reseller relationship",
            "there is a reseller relationship", means: relationship.is(.active))
        Saying(
            "the partner has DAP", "the partner has delegated admin privileges",
            "the partner has delegated administration privileges", "the customer has granted DAP",
            "the partner has admin roles",
            means: delegatedAdministration.is(.granted))
        Saying(
            "the partner has no DAP", "the partner does not have DAP",
            "the partner has no delegated admin privileges", "the partner has no admin roles",
            means: delegatedAdministration.is(.absent))
        Saying(
            "the customer has accepted the Microsoft Customer Agreement", means: agreement.is(.accepted))
        Saying(
            "the Microsoft Customer Agreement is accepted or confirmed",
            "the Microsoft Customer Agreement is accepted or attested",
            means: agreement.isOneOf(.accepted, .attested))
        Saying(
            "the customer has the email with the invitation", "the customer has received the invitation",
            "the customer has received an invitation", means: invitation.isOneOf(.sent, .sentWithoutLink))
        Saying(
            "the partner has accepted the Microsoft Partner Agreement", "the partner's enrollment is complete",
            means: enrollment.is(.active))
        Saying(
            "the partner has a role in the subscription", "the partner has an Azure role in the subscription",
            means: AzureAccess.access.is(.given))
        Saying("the partner has no role in the subscription", means: AzureAccess.access.is(.none))
    }
}
