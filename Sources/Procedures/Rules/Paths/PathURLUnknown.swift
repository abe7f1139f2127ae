internal import Diagnostics

/// The rule that an address leads to a page that the model has.
enum PathURLUnknown {
    static let rule = Diagnostics.Rule(
        "path/url-unknown", .error, "An address leads to a page that the model has.",
        explanation: """
            The model has no page with this address, so that nothing can be said about the steps after it. At the host of a \
            portal that it has, this is a warning: nobody knows all addresses of a portal. The step is then taken to lead to \
            where the next one can be done.

            Where a label says where to go, its link may lead anywhere else, but for a host that is one of the model's with a \
            letter wrong.
            """,
        wrong: """
            ---
            title: Manage partners
            workflows:
              steps: remove-admin-roles
            ---
            # Manage partners

            ## Steps

            1. Go to <https://admin.example/partner>.
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
