internal import Diagnostics

/// The rule that the documented role can go where the steps lead.
enum PathNotNavigableForRole {
    static let rule = Diagnostics.Rule(
        "path/not-navigable-for-role", .error, "The documented role can go where the steps lead.",
        explanation: """
            Whoever has just the role that the document asks for does not see the page, or can't sign in to \
            the portal.
            """,
        wrong: """
            ---
            title: Manage partners
            workflows:
              steps: look-at-domains
            ---
            # Manage partners

            You must be at least a Billing Administrator.

            ## Steps

            1. In the Microsoft 365 admin center, go to **Settings** > **Domains**.
            """,
        right: """
            ---
            title: Manage partners
            workflows:
              steps: look-at-domains
            ---
            # Manage partners

            You must be at least a Global Administrator.

            ## Steps

            1. In the Microsoft 365 admin center, go to **Settings** > **Domains**.
            """)
}
