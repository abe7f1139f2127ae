internal import Workflow

extension OpenQuestions {
    /// What the sources contradict each other on, on the partner's side.
    static let partnerSide = Chapter("Open questions on the partner's side") {
        OpenQuestion(
            "who-assigns-gdap-roles", "Which role of the partner can assign GDAP roles to security groups?",
            readings: .init("A Global admin, a User management admin or an Admin agent", .gdapAssignment),
            .init("An Admin agent", .newerPages),
            taken: "An Admin agent, as the newer page has it: the same role that requests and terminates.")
        OpenQuestion(
            "who-switches-auto-extend", "Who can turn auto extend on and off while a relationship is active?",
            readings: .init("An Admin agent of the partner", .expiringRelationships),
            .init("The partner or the customer", .newerPages),
            taken: """
                An Admin agent: for the partner there are pages and controls, for the customer the sources name none.
                """)
        OpenQuestion(
            "dap-for-autopilot", "Does a partner need permissions in the tenant to manage Autopilot?",
            readings: .init("No, the reseller relationship is enough", .obtainPermissions),
            .init("A change was being considered that needs DAP", .autopilot),
            .init("The interface names GDAP roles, such as Intune Administrator", .intune.inferred),
            taken: """
                No. The change was announced as possible, and no source says that it was made; of the interface, only \
                the list of roles is known.
                """)
        OpenQuestion(
            "access-while-terminating", "Does access last until the termination of GDAP has been carried out?",
            readings: .init("It ends when the relationship is no longer active", .graph),
            .init("It ends when the relationship is terminated", .gdapPartnerTermination),
            taken: """
                It ends with the request: only an active relationship gives access, and the state is another one from \
                then on.
                """)
    }
}
