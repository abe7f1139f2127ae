internal import Diagnostics

/// The rule that what has a field of its own is entered there.
enum StepWrongEntry {
    static let rule = Diagnostics.Rule(
        "step/wrong-entry", .warning, "What has a field of its own is entered there.",
        explanation: """
            The step says that something is entered in one field, and the place has another field that is called after it. \
            One of the two names is wrong. Of what has no field there nothing is said: only people know what else a field \
            takes.
            """,
        wrong: """
            ---
            title: Contact partners
            workflows:
              steps: contact-a-partner
            ---
            # Contact partners

            ## Steps

            1. In the Microsoft 365 admin center, go to **Contact**.
            2. Enter the country in **Name**.
            3. Select the **I agree** check box.
            4. Select **Send**.
            """,
        right: """
            ---
            title: Contact partners
            workflows:
              steps: contact-a-partner
            ---
            # Contact partners

            ## Steps

            1. In the Microsoft 365 admin center, go to **Contact**.
            2. Enter the name of your company in **Name**.
            3. Select the **I agree** check box.
            4. Select **Send**.
            """)
}
