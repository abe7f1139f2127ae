internal import Diagnostics

/// Finds procedures that no heading names.
enum HeadingNeeded {
    static let rule = Diagnostics.Rule(
        "style/heading-needed", .warning, "A procedure has a heading that says what it does.",
        explanation: """
            Readers come from a search or a list of headings, and look for what they want to do. A procedure without a \
            heading of its own can't be found, linked to, or told from the one before it.
            """,
        wrong: Example(
            .init(
                "example.md",
                """
                ---
                title: Manage partners
                workflows:
                  remove-the-roles: remove-admin-roles
                ---
                # Manage partners

                ## Remove the roles

                1. Go to **Settings** > **Partner relationships**.
                2. Select the row of the partner.

                To remove them:

                1. Select **Remove roles**.
                2. In the **Remove roles?** dialog box, select **Yes**.

                """)),
        right: Example(
            .init(
                "example.md",
                """
                ---
                title: Manage partners
                workflows:
                  find-the-partner: remove-admin-roles
                  remove-the-roles: remove-admin-roles
                ---
                # Manage partners

                ## Find the partner

                1. Go to **Settings** > **Partner relationships**.
                2. Select the row of the partner.

                ## Remove the roles

                1. Select **Remove roles**.
                2. In the **Remove roles?** dialog box, select **Yes**.

                """)))

    static func check(_ procedure: Procedure, on page: StylePage, _ findings: inout StyleFindings) {
        guard let first = procedure.items.first else { return }
        let isUnnamed = procedure.section == nil
        findings.report(
            rule, at: first.textRange,
            isUnnamed ? "no heading stands before the procedure" : "the heading is that of another procedure",
            help: "write a heading before it that says what it does")
    }
}
