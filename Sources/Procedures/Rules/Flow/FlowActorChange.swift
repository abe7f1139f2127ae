internal import Diagnostics

/// The rule that one person carries out a procedure.
enum FlowActorChange {
    static let rule = Diagnostics.Rule(
        "flow/actor-change", .warning, "One person carries out a procedure.",
        explanation: """
            In the middle of the procedure somebody else acts. Those who read it for their own part can't \
            tell where it ends; it is better to give everybody a procedure of their own, and to say in \
            between who goes on.
            """,
        wrong: """
            ---
            title: Manage partners
            workflows:
              steps: get-roles
            ---
            # Manage partners

            ## Steps

            1. In Partner Center, go to **Customers**.
            2. Select **Ask for roles**.
            3. Your customer approves the request.
            """,
        right: """
            ---
            title: Manage partners
            workflows:
              steps: ask-again
            ---
            # Manage partners

            ## Steps

            1. In Partner Center, go to **Customers**.
            2. Select **Ask for roles**.
            """)
}
