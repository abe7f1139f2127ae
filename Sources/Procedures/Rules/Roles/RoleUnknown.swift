internal import Diagnostics
internal import Workflow

/// Finds roles in the text that the model does not have.
enum RoleUnknown {
    static let rule = Diagnostics.Rule(
        "role/unknown", .error, "The roles that a document asks for are roles of the model.",
        explanation: """
            A document says which role its reader needs: "You must be …", "Sign in as …", "Appropriate roles: …". A role that the \
            model does not have can't be compared with what the steps need, and its reader can't be given it.
            """,
        wrong: """
            ---
            title: Remove roles
            workflows:
              remove-the-roles: remove-admin-roles
            ---
            # Manage partners

            You must be a Tenant Administrator.

            ## Remove the roles

            1. In the Microsoft 365 admin center, go to **Settings** > **Partner relationships**.
            2. Select the row of the partner.
            3. Select **Remove roles**.
            4. In the **Remove roles?** dialog box, select **Yes**.
            """,
        right: """
            ---
            title: Remove roles
            workflows:
              remove-the-roles: remove-admin-roles
            ---
            # Manage partners

            You must be a Global Administrator.

            ## Remove the roles

            1. In the Microsoft 365 admin center, go to **Settings** > **Partner relationships**.
            2. Select the row of the partner.
            3. Select **Remove roles**.
            4. In the **Remove roles?** dialog box, select **Yes**.
            """)

    /// The names in a document's text that are no roles.
    static func findings(in read: ReadDocument, _ domain: Domain, file: String) -> [Diagnostic] {
        var seen: Set<Int> = []
        var unknown: [RoleClaim.Name] = []
        func note(_ claims: [RoleClaim]) {
            // Who else may do what can be anybody, in any system.
            for claim in claims where claim.strength != .enough {
                for name in claim.names where name.role == nil && seen.insert(name.range.lowerBound).inserted {
                    unknown.append(name)
                }
            }
        }
        // What procedures have from the prose is said once, and thousands of them may have it.
        note(read.roles)
        for procedure in read.procedures { note(procedure.stepRoles) }
        return unknown.map { name in
            let known = domain.roles.flatMap { [$0.name] + $0.aliases }
            // A role that is also called by its name in small letters is one role.
            var keys: Set<String> = []
            let similar = NearMisses.nearest(to: name.text, among: known).filter {
                keys.insert(Domain.key($0)).inserted
            }
            return Diagnostic(
                rule.id, rule.severity, in: file, at: name.range, "the model has no role \"\(name.text)\"",
                help: similar.isEmpty
                    ? "the command model roles lists them"
                    : "there is a role with a similar name: \(similar.joined(separator: ", "))",
                fixes: similar.prefix(1).map {
                    Fix("write \($0)", .likely, [Edit(in: file, replace: name.range, with: $0)])
                })
        }
    }
}
