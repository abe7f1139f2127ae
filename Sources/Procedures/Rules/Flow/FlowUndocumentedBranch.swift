internal import Diagnostics

/// The rule that where a portal goes on in two ways, the document says both.
enum FlowUndocumentedBranch {
    static let rule = Diagnostics.Rule(
        "flow/undocumented-branch", .error, "Where a portal goes on in two ways, the document says both.",
        explanation: """
            From some of the states that the workflow begins in, a step leads to another place than from the \
            others, and the steps after it fit only one of them.
            """,
        wrong: """
            ---
            title: Manage partners
            workflows:
              steps: check-roles
            ---
            # Manage partners

            ## Steps

            1. Sign in to the Microsoft 365 admin center.
            2. Select **Check roles**.
            3. Select **Note it**.
            """,
        right: """
            ---
            title: Manage partners
            workflows:
              steps: check-roles
            ---
            # Manage partners

            ## Steps

            1. Sign in to the Microsoft 365 admin center.
            2. Select **Check roles**.
            3. If the partner has roles, select **Note it**. If the partner has none, select **Finish**.
            """)
}
