internal import Workflow

/// Where a partner with many customers sets GDAP up from templates.
enum Lighthouse {
    static let portal = Portal("Microsoft 365 Lighthouse", for: adminAgent, url: "https://lighthouse.microsoft.com") {
        Page("Home", id: "home", at: "Home", source: .lighthouse) {
            Button("Set up GDAP").opens("Delegated access")
        }
        Page("Delegated access", source: .lighthouse) {
            Tab("GDAP templates").opens("gdap-templates")
            Tab("Relationships").opens("gdap-relationships")
        }
        Page("GDAP templates", source: .lighthouse) {
            Button("Create a template").opens("Create a template")
            Row("template").opens("GDAP templates")
            Button("Assign template").shown(when: GranularRequest.canBegin).opens("Assign template")
            Button("Assign template").shown(when: granularRelationship.is(.created)).opens("review-assignment")
        }
        Panel("Create a template", source: .lighthouse) {
            Field("Template name").inferred()
            Button("Save").inferred().needs("Template name").closes()
        }
        Panel("Assign template", source: .lighthouse) {
            CheckBox("customer").inferred()
            Button("Next").needs("customer").performs(GranularRequest.createFromTemplate).opens("review-assignment")
        }
        .shown(when: GranularRequest.canBegin)
        Panel("Review and assign", id: "review-assignment", source: .lighthouse.inferred) {
            Button("Assign").shown(when: granularRoles.isNotEmpty).performs(GranularRequest.finalize).opens(
                "gdap-relationships")
        }
        .shown(when: granularRelationship.is(.created))
        Page("Relationships", id: "gdap-relationships", source: .lighthouse) {
            Row("Pending").shown(when: granularRelationship.is(.approvalPending)).opens("Pending relationship")
        }
        Panel("Pending relationship", source: .lighthouse.inferred) {
            Button("Open in email").opens("Pending relationship")
            Button("Copy email to clipboard").opens("Pending relationship")
        }
        .shown(when: granularRelationship.is(.approvalPending))
    }
}
