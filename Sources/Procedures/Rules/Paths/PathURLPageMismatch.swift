internal import Diagnostics

/// The rule that an address leads to the page that its label names.
enum PathURLPageMismatch {
    static let rule = Diagnostics.Rule(
        "path/url-page-mismatch", .error, "An address leads to the page that its label names.",
        explanation: """
            The text of the link names one page, and its address leads to another one. Only the model can \
            know, because many addresses say nothing.
            """,
        wrong: """
            ---
            title: Manage partners
            workflows:
              steps: remove-admin-roles
            ---
            # Manage partners

            ## Steps

            1. Go to the [Partner relationships](https://admin.example/domains) page.
            2. Select the row of the partner.
            3. Select **Remove roles**.
            4. In the **Remove roles?** dialog box, select **Yes**.
            """,
        right: """
            ---
            title: Manage partners
            workflows:
              steps: remove-admin-roles
            ---
            # Manage partners

            ## Steps

            1. Go to the [Partner relationships](https://admin.example/partners) page.
            2. Select the row of the partner.
            3. Select **Remove roles**.
            4. In the **Remove roles?** dialog box, select **Yes**.
            """)
}
