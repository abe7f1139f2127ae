internal import Workflow

extension BeyondTheModel {
    /// What concerns the partner's side.
    static let partnerSide: [Table.Row] = [
        Table.Row(
            "The name of a GDAP relationship is unique and has at most 50 characters; it lasts 1 to 730 days (I-30).",
            "The model has no texts and no numbers. The table of limits states them."),
        Table.Row(
            "Whatever changes or deletes a relationship names its current etag (I-33).",
            "The model has one hand on a thing at a time; the steps tell the reader about the etag."),
        Table.Row(
            "An extension adds exactly 180 days (I-37, in part).",
            "The model has an order of events, not a calendar. Rules state that the extension keeps the access and that "
                + "nothing that expired comes back."),
        Table.Row(
            "All roles of a relationship end on one day (I-38).",
            "There is one variable for the end of the relationship and none for the end of a role."),
        Table.Row(
            "Conditional access of the customer binds partners too (I-44).",
            "The model says what somebody may do, not from where and with which device they sign in."),
        Table.Row(
            "Guest accounts don't work with DAP and GDAP (I-45).",
            "The model has accounts with roles, and not the tenants that they are from."),
        Table.Row(
            "GDAP doesn't support Enterprise Agreement subscriptions (I-46).",
            "All subscriptions of the model are bought through the partner."),
        Table.Row(
            "GDAP roles are built-in roles of Microsoft Entra, never custom ones (I-47).",
            "The roles of the model are built-in ones; there are no others to exclude."),
        Table.Row(
            "Reminders are sent 30, 7 and 1 days before the end and on the day, to both sides, and none when auto extend "
                + "is switched (I-49).",
            "Of these days the model knows the first, after which the relationship is in the list of those that expire."
        ),
        Table.Row(
            "A partner signs in with a work account of its own tenant; without a role one sees little (I-25).",
            "Every account of the model is a work account. Without a role no page on customers is shown."),
        Table.Row(
            "A partner has at least two Global or Account admins (I-26).",
            "It is advice, not a law, and the model does not count users. The table on the number of admins states it."),
        Table.Row(
            "GDAP goes before DAP, for each user, customer and workload (I-43).",
            "It depends on the groups that a user is in, and the model has no users. A table states it; a test decides "
                + "its nine cases on the model."),
        Table.Row(
            "An indirect reseller approves or rejects what its provider requested in its name.",
            "What becomes of a rejected request is not documented; see the open questions."),
        Table.Row(
            "Only direct-bill partners and indirect providers attest agreements and ask for help with Azure (I-22).",
            "The partner of the model is one of these; the indirect reseller has no command for it."),
        Table.Row(
            "Microsoft created GDAP relationships itself where there was DAP.",
            "The transition is over; the model is of what can happen now."),
        Table.Row(
            "At most 25 relationships are extended in one go.", "The model has one relationship at a time."),
        Table.Row(
            "OEMs register devices without permissions in the tenant (I-14, in part).",
            "The OEM is no actor here; a rule states that registering devices gives no roles."),
    ]
}
