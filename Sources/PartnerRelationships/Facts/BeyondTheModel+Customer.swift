internal import Workflow

extension BeyondTheModel {
    /// What concerns the customer's side and the reseller relationship.
    static let customerSide: [Table.Row] = [
        Table.Row(
            "Editing the text of the invitation never changes its link (I-02).",
            "The model has no texts. It knows whether the link was sent, and what the link asks for; rules state both."),
        Table.Row(
            "Partners of a type without roles never hold roles through their relationship (I-03).",
            "There is one partner, whose type does not change. The table of partner types states it."),
        Table.Row(
            "A partner's groups don't appear where Microsoft Entra ID lists who has a role (I-13).",
            "What a list leaves out is not a state of the world. The roles are on the page Partner relationships only."),
        Table.Row(
            "A partner on behalf of a customer sees licenses and billing notifications, and no other page on billing "
                + "(I-15).",
            "Rules are about worlds, not about pages. The portal has these pages only, and a test says so."),
        Table.Row(
            "Domain subscriptions take one account with two roles (I-16).",
            "Managing them changes nothing that the model follows. The command asks for both roles, and a test says so."
        ),
        Table.Row(
            "The agreement is not accepted at a date that is yet to come (I-21).",
            "The model has an order of events, not a calendar."),
        Table.Row(
            "An agreement is attested again only for another contact (I-23, error 600061).",
            "The model has no contact data; in it an agreement is attested once."),
        Table.Row(
            "A customer with earlier purchases may have to have the agreement attested.",
            "The sources do not say for whom this is so."),
        Table.Row(
            "A relationship ends only after reserved instances and software purchases are canceled (I-06, in part).",
            "All that the customer bought is one variable; a rule states that it must not be active."),
        Table.Row(
            "Partner and customer are of one region, and the opt-out of delegated administration is missing in some "
                + "clouds.",
            "The model is of the public cloud, and of partners who are where their customers are."),
        Table.Row(
            "Removed roles may be shown for some minutes more.",
            "The model has an order of events, not a clock."),
        Table.Row(
            "In a sandbox, delegated administration can be given up and not requested again.",
            "The model is of production tenants, where steps can be taken back."),
        Table.Row(
            "Older pages repeat steps 4 to 6 of a request, newer ones steps 4 and 5.",
            "The numbers of steps are a matter of documents, not of portals."),
        Table.Row(
            "Microsoft removed delegated administration itself, 30 days after it led a customer to GDAP.",
            "The transition is over; the model is of what can happen now."),
    ]
}
