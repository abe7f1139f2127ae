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
            title: Read the terms
            workflows:
              steps: read-terms
            ---
            # Read the terms

            ## Steps

            1. In the Microsoft 365 admin center, go to **Contact**.
            2. Select the **Terms** link.
            3. Select **Read**.
            4. Go to **Contact**.
            5. Enter **Name**.
            6. Select the **I agree** check box.
            7. Select **Send**.
            """,
        right: """
            ---
            title: Read the terms
            workflows:
              steps: read-terms
            ---
            # Read the terms

            ## Steps

            1. In the Microsoft 365 admin center, go to **Contact**.
            2. Select the **Terms** link.
            3. Select **Read**.
            """)
}
