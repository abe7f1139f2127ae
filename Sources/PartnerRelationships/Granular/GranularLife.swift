internal import Workflow

/// A GDAP relationship from its approval to its end.
///
/// The customer's part, approving and terminating, stands with the admin center.
enum GranularLife {
    private static let isActive = granularRelationship.is(.active)

    /// A relationship that is no longer active gives no access, and what it consisted of matters no more.
    static let accessEnds: [Effect] = [
        granularRoles.clears(), autoExtend.clears(), granularEnd.clears(), accessAssignment.clears(),
        assignedRoles.clears(),
    ]

    static let activate = Command(
        "activate-gdap-relationship", "The approved relationship is being set up", by: Actor.system,
        when: granularRelationship.is(.approved), then: granularRelationship.becomes(.activating), source: .graph)

    static let finishActivation = Command(
        "finish-gdap-activation", "The relationship becomes active", by: Actor.system,
        when: granularRelationship.is(.activating), then: granularRelationship.becomes(.active), source: .graph)

    static let enableAutoExtend = Command(
        "enable-auto-extend", by: adminAgent, when: isActive && autoExtend.is(.off) && mayExtend,
        then: autoExtend.becomes(.on), source: .expiringRelationships)

    static let disableAutoExtend = Command(
        "disable-auto-extend", by: adminAgent, when: isActive && autoExtend.is(.on), then: autoExtend.becomes(.off),
        source: .expiringRelationships)

    // Without any role there would be no relationship, so the other role must be there.
    static let removeGlobalAdministrator = Command(
        "remove-global-administrator", "Remove Global Administrator from the relationship", by: adminAgent,
        when: isActive && granularRoles.contains(allOf: .globalAdministrator, .serviceSupportAdministrator),
        then: granularRoles.loses(.globalAdministrator), assignedRoles.loses(.globalAdministrator), source: .graphUpdate
    )

    static let approachEnd = Command(
        "approach-gdap-end", "The end comes within thirty days", by: Actor.system,
        when: isActive && granularEnd.is(.distant), then: granularEnd.becomes(.near), source: .gdapExpiry)

    static let extend = Command(
        "extend-gdap-relationship", "The relationship is extended by 180 days", by: Actor.system,
        when: isActive && granularEnd.is(.near) && autoExtend.is(.on), then: granularEnd.becomes(.distant),
        source: .expiringRelationships)

    static let expire = Command(
        "expire-gdap-relationship", "The relationship begins to expire", by: Actor.system,
        when: isActive && granularEnd.is(.near) && autoExtend.is(.off),
        then: [granularRelationship.becomes(.expiring)] + accessEnds, source: .gdapExpiry)

    static let finishExpiry = Command(
        "finish-gdap-expiry", "The relationship has expired", by: Actor.system,
        when: granularRelationship.is(.expiring), then: granularRelationship.becomes(.expired), source: .graph)

    static let terminate = Command(
        "terminate-gdap-relationship", "Terminate a GDAP relationship", by: adminAgent, when: isActive,
        then: [granularRelationship.becomes(.terminationRequested)] + accessEnds, source: .gdapPartnerTermination)

    static let processTermination = Command(
        "process-gdap-termination", "The relationship is being terminated", by: Actor.system,
        when: granularRelationship.is(.terminationRequested),
        then: granularRelationship.becomes(.terminating), source: .graph)

    static let finishTermination = Command(
        "finish-gdap-termination", "The relationship has been terminated", by: Actor.system,
        when: granularRelationship.is(.terminating), then: granularRelationship.becomes(.terminated), source: .graph)

    static let forget = Command(
        "forget-gdap-relationship", "The ended relationship is cleared away after a year", by: Actor.system,
        when: granularRelationship.isOneOf(.expired, .terminated),
        then: granularRelationship.becomes(.none), source: .gdapActivityLogs)

    static let chapter = Chapter("The life of a GDAP relationship") {
        activate
        finishActivation
        enableAutoExtend
        disableAutoExtend
        removeGlobalAdministrator
        approachEnd
        extend
        expire
        finishExpiry
        terminate
        processTermination
        finishTermination
        forget
    }
}
