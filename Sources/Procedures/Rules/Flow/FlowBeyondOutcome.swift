internal import Diagnostics

/// The rule that the steps leave nothing otherwise than the workflow does.
enum FlowBeyondOutcome {
    static let rule = Diagnostics.Rule(
        "flow/beyond-outcome", .warning, "The steps do nothing that the workflow doesn't do.",
        explanation: """
            The outcome holds after the last step, but so does something else: the steps perform a command that the \
            workflow has not, and what it has changed is otherwise than the workflow leaves it. Often the procedure is \
            bound to a part of what it describes.
            """,
        wrong: """
            ---
            title: Ask for roles
            workflows:
              steps: ask-again
            ---
            # Ask for roles

            ## Steps

            - Sign in to Partner Center.
            - Go to **Customers**.
            - Select **Ask for roles**.
            - Your customer goes to **Requests**.
            - Your customer selects **Approve**.
            """,
        right: """
            ---
            title: Ask for roles
            workflows:
              steps: ask-again
            ---
            # Ask for roles

            ## Steps

            - Sign in to Partner Center.
            - Go to **Customers**.
            - Select **Ask for roles**.
            """)
}
