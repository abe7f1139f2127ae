internal import Workflow

/// A GDAP relationship before it is approved: the partner drafts it, changes it, locks it, or deletes it.
enum GranularRequest {
    private static let isDraft = granularRelationship.is(.created)

    /// A relationship can be requested from any customer; it is told apart by its name.
    static let canBegin = canInvite && granularRelationship.is(.none)

    static let create = Command(
        "create-gdap-request", "Create an admin relationship request", by: adminAgent,
        when: canBegin,
        then: granularRelationship.becomes(.created), autoExtend.becomes(.off), source: .gdapRequest)

    static let createFromTemplate = Command(
        "create-gdap-request-from-template", "Create an admin relationship request from a template", by: adminAgent,
        when: canBegin,
        then: granularRelationship.becomes(.created), granularRoles.becomes([.serviceSupportAdministrator]),
        autoExtend.becomes(.off), source: .lighthouse)

    // That auto extend goes off when Global Administrator is added is inferred from the fact that both can't be together.
    static let addGlobalAdministrator = Command(
        "request-global-administrator", "Ask for the Global Administrator role", by: adminAgent,
        when: isDraft && !granularRoles.contains(.globalAdministrator),
        then: granularRoles.gains(.globalAdministrator), autoExtend.becomes(.off),
        source: .expiringRelationships.inferred)

    static let dropGlobalAdministrator = Command(
        "withdraw-global-administrator", "Do not ask for the Global Administrator role", by: adminAgent,
        when: isDraft && granularRoles.contains(.globalAdministrator),
        then: granularRoles.loses(.globalAdministrator), source: .graph)

    static let addServiceSupport = Command(
        "request-service-support", "Ask for the Service Support Administrator role", by: adminAgent,
        when: isDraft && !granularRoles.contains(.serviceSupportAdministrator),
        then: granularRoles.gains(.serviceSupportAdministrator), source: .graph)

    static let dropServiceSupport = Command(
        "withdraw-service-support", "Do not ask for the Service Support Administrator role", by: adminAgent,
        when: isDraft && granularRoles.contains(.serviceSupportAdministrator),
        then: granularRoles.loses(.serviceSupportAdministrator), source: .graph)

    static let turnOnAutoExtend = Command(
        "request-auto-extend", "Ask for auto extend", by: adminAgent,
        when: isDraft && autoExtend.is(.off) && mayExtend,
        then: autoExtend.becomes(.on), source: .expiringRelationships)

    static let turnOffAutoExtend = Command(
        "withdraw-auto-extend", "Do not ask for auto extend", by: adminAgent, when: isDraft && autoExtend.is(.on),
        then: autoExtend.becomes(.off), source: .expiringRelationships)

    static let delete = Command(
        "delete-gdap-request", "Delete an admin relationship request", by: adminAgent, when: isDraft,
        then: granularRelationship.becomes(.none), granularRoles.clears(), autoExtend.clears(), source: .graph)

    static let finalize = Command(
        "finalize-gdap-request", "Finalize an admin relationship request", by: adminAgent,
        when: isDraft && granularRoles.isNotEmpty, then: granularRelationship.becomes(.approvalPending),
        source: .gdapRequest)

    static let lapse = Command(
        "lapse-gdap-request", "The request lapses after 90 days without approval", by: Actor.system,
        when: granularRelationship.is(.approvalPending),
        then: granularRelationship.becomes(.none), granularRoles.clears(), autoExtend.clears(), source: .gdapQuestions)

    static let chapter = Chapter("Requesting a GDAP relationship") {
        create
        createFromTemplate
        addGlobalAdministrator
        dropGlobalAdministrator
        addServiceSupport
        dropServiceSupport
        turnOnAutoExtend
        turnOffAutoExtend
        delete
        finalize
        lapse
    }
}
