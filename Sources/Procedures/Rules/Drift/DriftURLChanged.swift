internal import Diagnostics

/// The rule that an address is the present one.
enum DriftURLChanged {
    static let rule = Diagnostics.Rule(
        "drift/url-changed", .warning, "An address is the present one.",
        explanation: """
            The page had this address before. It may still redirect, and one day it will not.
            """,
        wrong: """
            ---
            title: Manage partners
            workflows:
              steps: remove-admin-roles
            ---
            # Manage partners

            ## Steps

            1. Go to <https://admin.example/partner-list>.
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

            1. Go to <https://admin.example/partners>.
            2. Select the row of the partner.
            3. Select **Remove roles**.
            4. In the **Remove roles?** dialog box, select **Yes**.
            """)
}
