internal import Workflow

/// Where customers find partners.
enum PartnerDirectory {
    static let name = "Partner directory"
    static let url = "https://marketplace.microsoft.com/marketplace/partner-dir"

    static let contactPartner = Command(
        "contact-a-partner", "Contact a partner", by: billingAdministrator,
        then: invitation.becomes(.askedFor).if(invitation.isOneOf(.none, .declined)),
        source: .manageRelationships)

    static let portal = Portal(name, for: customer, url: url, aliases: ["the partner directory"]) {
        // The filters, the form and its fields have no labels in the sources; these are the words for them there.
        Page(name, id: "home", url: url, source: .manageRelationshipsArchived) {
            Choices("Filters").inferred()
            Button("Contact me").opens("contact-form")
        }
        .formerly(
            FormerName(
                "https://appsource.microsoft.com/marketplace/partner-dir", until: "2026-04",
                source: .manageRelationships))
        Panel("Contact form", source: .manageRelationships.inferred) {
            Field("Location").inferred()
            Field("Contact information").inferred()
            Choices("Organization size").inferred()
            Field("Organization name").inferred()
            Choices("Industry focus").inferred()
            Field("Business needs").inferred()
            Button("Contact me")
                .needs(
                    "Location", "Contact information", "Organization size", "Organization name", "Industry focus",
                    "Business needs"
                )
                .performs(contactPartner)
        }
    }

    static let findPartner = Workflow(
        "find-a-partner", "Find a partner", by: billingAdministrator,
        from: invitation.isOneOf(.none, .declined), to: invitation.is(.askedFor), source: .manageRelationships
    ) {
        Go(url: url)
        Enter("Filters")
        Select("Contact me")
        Enter("Location", in: "Contact form")
        Enter("Contact information")
        Enter("Organization size")
        Enter("Organization name")
        Enter("Industry focus")
        Enter("Business needs")
        Select("Contact me", in: "Contact form")
    }

    static let chapter = Chapter("Partner directory") {
        contactPartner
        portal
        findPartner
        Rule(
            "contact-is-no-relationship", "Contacting a partner does not make a relationship",
            whenever: contactPartner, keeps: relationship, source: .manageRelationships)
        Rule(
            "contact-asks-for-an-invitation", "Who contacts a partner waits for an invitation",
            whenever: contactPartner, in: invitation.isOneOf(.none, .declined), then: invitation.is(.askedFor),
            source: .manageRelationships)
    }
}
