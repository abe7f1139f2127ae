internal import Diagnostics

/// The rule that a page or portal goes by its present name.
enum DriftPlaceRenamed {
    static let rule = Diagnostics.Rule(
        "drift/place-renamed", .warning, "A page or portal goes by its present name.",
        explanation: """
            The page, menu path or portal had this name before. The model knows the former names of places, \
            and until when they were used.
            """,
        wrong: """
            ---
            title: Manage partners
            workflows:
              steps: remove-admin-roles
            ---
            # Manage partners

            ## Steps

            1. In the Microsoft 365 admin center, go to **Settings** > **Partner relationships**.
            2. On the **Partner list** page, select the row of the partner.
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
            2. On the **Partner relationships** page, select the row of the partner.
            3. Select **Remove roles**.
            4. In the **Remove roles?** dialog box, select **Yes**.
            """)
}
