internal import Workflow

/// What always holds of GDAP relationships.
enum GranularRules {
    private static let isActive = granularRelationship.is(.active)
    private static let isLocked = granularRelationship.isOneOf(.approvalPending, .approved, .activating)

    private static let isOver = granularRelationship.isOneOf(
        .none, .expiring, .expired, .terminationRequested, .terminating, .terminated)

    static let chapter = Chapter("Rules of GDAP") {
        Rule(
            "gdap-roles-are-chosen", "A request can't be finalized without a role",
            where: granularRelationship.isOneOf(.approvalPending, .approved, .activating, .active),
            always: granularRoles.isNotEmpty, source: .graph)
        Rule(
            "gdap-fields-lock-roles", "Once it is locked, nobody adds or removes a role of the request",
            from: isLocked && granularRoles.is([.serviceSupportAdministrator]),
            next: granularRoles.isSubset(of: .serviceSupportAdministrator), source: .graph)
        Rule(
            "gdap-gains-no-role-while-active", "An active relationship never gains a role",
            from: isActive && granularRoles.is([.serviceSupportAdministrator]),
            next: !granularRoles.contains(.globalAdministrator), source: .graphUpdate)
        Rule(
            "gdap-deletes-drafts-only", "Only a draft can be deleted", from: isActive,
            next: granularRelationship.isOneOf(.active, .expiring, .terminationRequested), source: .graph)
        Rule(
            "gdap-locked-waits-for-approval", "A finalized request is approved or lapses, and nothing else",
            from: granularRelationship.is(.approvalPending),
            next: granularRelationship.isOneOf(.approvalPending, .approved, .none), source: .gdapQuestions)
        Rule(
            "gdap-assigned-roles-are-requested", "A group never has a role that the relationship does not have",
            always: assignedRoles.isSubset(of: granularRoles), source: .graph)
        Rule(
            "gdap-access-needs-assignment", "Where a group has no assignment, nobody has a role through it",
            where: isUnassigned, always: assignedRoles.isEmpty, source: .graph)
        Rule(
            "gdap-end-takes-access", "An ended relationship keeps no access", where: isOver,
            always: accessAssignment.is(.none) && assignedRoles.isEmpty, source: .graph)
        Rule(
            "gdap-end-leaves-nothing", "An ended relationship has no roles, no auto extend, and no end before it",
            where: isOver, always: granularRoles.isEmpty && autoExtend.is(.off) && granularEnd.is(.distant),
            source: .graph.inferred)
        Rule(
            "gdap-approval-is-not-enough", "A relationship that was just approved gives no access yet",
            where: isLocked || granularRelationship.is(.created),
            always: accessAssignment.is(.none) && assignedRoles.isEmpty, source: .gdapQuestions)
        Rule(
            "gdap-global-administrator-is-not-extended",
            "A relationship with Global Administrator is never auto-extended",
            never: granularRoles.contains(.globalAdministrator) && autoExtend.is(.on), source: .expiringRelationships)
        Rule(
            "gdap-expired-stays-expired", "An expired relationship is cleared away and never active again",
            from: granularRelationship.is(.expired), next: granularRelationship.isOneOf(.expired, .none),
            source: .gdapQuestions)
        Rule(
            "gdap-terminated-stays-terminated", "A terminated relationship is cleared away and never active again",
            from: granularRelationship.is(.terminated), next: granularRelationship.isOneOf(.terminated, .none),
            source: .gdapActivityLogs)
        Rule(
            "gdap-extended-does-not-expire", "A relationship with auto extend does not expire",
            from: isActive && autoExtend.is(.on), next: granularRelationship.isNot(.expiring),
            source: .expiringRelationships)
        Rule(
            "gdap-extension-keeps-access", "The extension keeps the access assignments",
            whenever: GranularLife.extend, keeps: accessAssignment, source: .expiringRelationships)
        Rule(
            "gdap-only-admin-agents-finalize", "Only Admin agents request a relationship", only: adminAgent,
            makes: granularRelationship.is(.approvalPending), source: .gdapRequest)
        Rule(
            "gdap-customers-approve",
            "Only the customer's Global Administrator approves, or an Admin agent migrates in bulk",
            only: globalAdministrator.or(adminAgent), makes: granularRelationship.is(.approved), source: .gdapApproval)
        Rule(
            "gdap-nothing-is-approved-unasked", "Without DAP, nothing is approved that was not requested",
            from: granularRelationship.isNot(.approvalPending) && granularRelationship.isNot(.approved)
                && delegatedAdministration.is(.absent),
            next: granularRelationship.isNot(.approved), source: .gdapBulkMigration)
        Rule(
            "gdap-auto-extend-is-locked", "Once it is locked, nobody turns on the auto extend of a request",
            from: isLocked && autoExtend.is(.off), next: autoExtend.is(.off), source: .graphUpdate)
        Rule(
            "gdap-auto-extend-stays-locked", "Once it is locked, nobody turns off the auto extend of a request",
            from: isLocked && autoExtend.is(.on), next: autoExtend.is(.on) || granularRelationship.is(.none),
            source: .graphUpdate)
        Rule(
            "gdap-both-sides-terminate", "Both sides can terminate, and nobody else",
            only: adminAgent.or(globalAdministrator), makes: granularRelationship.is(.terminationRequested),
            source: .gdapQuestions)
        Rule(
            "gdap-only-admin-agents-assign", "Only Admin agents assign the roles to groups", only: adminAgent,
            makes: accessAssignment.is(.pending), source: .newerPages)
        Rule(
            "gdap-end-keeps-relationship", "The end of GDAP leaves the reseller relationship as it is",
            whenever: GranularLife.terminate, GranularLife.processTermination, GranularLife.finishTermination,
            GranularLife.expire,
            GranularLife.finishExpiry, keeps: relationship, source: .gdapQuestions)
        Rule(
            "gdap-end-keeps-subscriptions", "The end of GDAP leaves the subscriptions as they are",
            whenever: GranularLife.terminate, GranularLife.processTermination, GranularLife.finishTermination,
            GranularLife.expire,
            GranularLife.finishExpiry, keeps: subscriptions, source: .gdapQuestions)
        Rule(
            "gdap-end-keeps-dap", "The end of GDAP leaves delegated administration as it is",
            whenever: GranularLife.terminate, GranularLife.processTermination, GranularLife.finishTermination,
            GranularLife.expire,
            GranularLife.finishExpiry, keeps: delegatedAdministration, source: .gdapQuestions.inferred)
        Rule(
            "gdap-beginning-keeps-dap", "Approving GDAP, or migrating to it, leaves delegated administration as it is",
            whenever: GranularAdministration.approve, GranularTransition.migrateInBulk, GranularLife.activate,
            GranularLife.finishActivation, AccessAssignments.assign, AccessAssignments.provision,
            keeps: delegatedAdministration, source: .gdapQuestions)
        Rule(
            "gdap-access-ends-alone", "Taking the access from a group leaves the relationship active",
            whenever: AccessAssignments.delete, AccessAssignments.finishDeleting, then: isActive, source: .graph)
        Rule(
            "gdap-auto-extend-keeps-access", "Turning auto extend on or off leaves the access assignments as they are",
            whenever: GranularLife.enableAutoExtend, GranularLife.disableAutoExtend, keeps: accessAssignment,
            source: .expiringRelationships.inferred)
        Rule(
            "gdap-does-not-expire-early", "A relationship doesn't expire before its end",
            from: isActive && granularEnd.is(.distant), next: granularRelationship.isNot(.expiring), source: .graph)
        Rule(
            "gdap-only-active-ones-terminate", "Only an active relationship is terminated",
            from: !isActive && granularRelationship.isNot(.terminationRequested),
            next: granularRelationship.isNot(.terminationRequested), source: .graph)
        Rule(
            "gdap-locked-keeps-roles", "Once it is locked, the request keeps its roles until it is active",
            from: granularRelationship.isOneOf(.approved, .activating) && granularRoles.contains(.globalAdministrator),
            next: granularRoles.contains(.globalAdministrator), source: .graph)
        Rule(
            "gdap-global-administrator-is-removed-while-active",
            "Global Administrator is removed from active relationships only, which stay active",
            whenever: GranularLife.removeGlobalAdministrator, then: isActive, source: .graphUpdate)
        Rule(
            "gdap-removed-global-administrator-is-gone", "Global Administrator that was removed is gone",
            whenever: GranularLife.removeGlobalAdministrator,
            then: !granularRoles.contains(.globalAdministrator) && !assignedRoles.contains(.globalAdministrator),
            source: .graphUpdate)
        Rule(
            "gdap-auto-extend-is-switched", "Auto extend that was turned on is on",
            whenever: GranularLife.enableAutoExtend, then: isActive && autoExtend.is(.on),
            source: .expiringRelationships)
        Rule(
            "gdap-groups-are-assigned-once", "A group that has an assignment is not assigned anew",
            from: accessAssignment.isOneOf(.active, .error, .deleting), next: accessAssignment.isNot(.pending),
            source: .graph)
        Rule(
            "gdap-assignments-have-roles", "An access assignment gives at least one role",
            where: !isUnassigned, always: assignedRoles.isNotEmpty, source: .graph)
        Rule(
            "gdap-request-can-become-active", "A request can become active",
            from: granularRelationship.isOneOf(.created, .approvalPending), canReach: isActive, source: .graph)
        Rule(
            "gdap-can-always-end", "Every relationship can come to an end", from: .always,
            canReach: granularRelationship.is(.none), source: .gdapActivityLogs)
        Rule(
            "gdap-implied-by-dap", "The migration needs DAP", whenever: GranularTransition.migrateInBulk,
            then: delegatedAdministration.is(.granted), source: .gdapMicrosoftTransition)
    }
}
