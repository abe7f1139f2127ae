internal import Diagnostics

/// The rule that every part of a path exists.
enum PathSegmentNotFound {
    static let rule = Diagnostics.Rule(
        "path/segment-not-found", .error, "Every part of a path exists.",
        explanation: """
            A menu path leads nowhere if one of its entries does not exist or stands under another one. \
            Wrong paths are the most frequent defect of published procedures.
            """,
        wrong: """
            ---
            title: Manage partners
            workflows:
              steps: remove-admin-roles
            ---
            # Manage partners

            ## Steps

            1. In the Microsoft 365 admin center, go to **Settings** > **Partner relationship**.
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

            1. In the Microsoft 365 admin center, go to **Settings** > **Partner relationships**.
            2. Select the row of the partner.
            3. Select **Remove roles**.
            4. In the **Remove roles?** dialog box, select **Yes**.
            """)
}
