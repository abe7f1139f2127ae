/// The files around the sections: home page, navigation, includes and images.
enum Frame {
    static func homePage(of plan: Plan) -> String {
        var text = """
            ---
            title: "The handbook of the Partner desk"
            description: "How the offices work with partners: what to request, who approves it, and how to change or undo it \
            later, office by office."
            author: zlindqvist
            ms.author: zlindqvist
            ms.topic: landing-page
            ms.service: partner-desk
            ms.date: 02/03/2025
            ---

            # The handbook of the Partner desk

            This handbook describes how the offices work with partners in the \
            [!INCLUDE [the name of the desk](includes/\(Phrases.inlineInclude).md)]. Each section is about one subject in one \
            office, begins with an overview, and explains its tasks step by step.

            ## What you see

            The desk looks the same in every office.


            """
        for image in Phrases.images {
            let shows = image.shows.split(separator: "$subjects").joined(separator: "entries")
            text += "![\(shows.split(separator: "$subject").joined(separator: "request"))](media/\(image.file))\n\n"
        }
        text += "## What holds everywhere\n\n"
        for include in Phrases.blockIncludes {
            text += "[!INCLUDE [\(include)](includes/\(include).md)]\n\n"
        }
        text += "## Where to go next\n\n"
        if plan.sections.isEmpty { text += "There are no sections yet.\n" }
        for section in plan.sections.prefix(20) {
            text += "- [\(section.name)](\(section.folder)/index.md)\n"
        }
        return text
    }

    static func navigation(of plan: Plan) -> String {
        var text = "- name: Handbook\n  href: index.md\n"
        for section in plan.sections {
            text += "- name: \(section.name)\n  href: \(section.folder)/TOC.yml\n"
        }
        return text
    }

    static func navigation(of section: Section) -> String {
        var text = ""
        var audience = ""
        for page in section.pages {
            guard let topic = page.topic else {
                text += "- name: Overview\n  href: \(page.file)\n"
                continue
            }
            if topic.audience != audience {
                audience = topic.audience
                text += "- name: For \(audience)\n  items:\n"
            }
            text += "  - name: \(page.title)\n    href: \(page.file)\n"
        }
        return text
    }

    static func include(_ body: String) -> String {
        """
        ---
        author: mwojcik
        ms.author: mwojcik
        ms.topic: include
        ms.date: 01/20/2025
        ---

        \(body)

        """
    }

    static let includes = [
        (
            name: "sign-in",
            body:
                "Sign in with your work account. A shared account doesn't work, because the desk writes down who did what."
        ),
        (
            name: "privacy",
            body: """
            > [!IMPORTANT]
            > Names of partners are personal data. Don't copy them into a note, and don't send them by mail.
            """
        ),
        (
            name: "support",
            body: """
            The support team answers on working days:

            - By phone, from 8:00 to 17:00
            - By mail, [support@example.com](mailto:support@example.com), within a day
            """
        ),
        (
            name: "two-approvals",
            body: "Requests above **500 €** need *two* approvals, the second one from somebody of another team."
        ),
        (name: Phrases.inlineInclude, body: "**Partner desk**"),
    ]

    /// A picture of one grey dot: the smallest file that is a whole PNG image.
    static let picture: [UInt8] = [
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x48, 0x44, 0x52,
        0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x00, 0x00, 0x00, 0x00, 0x3A, 0x7E, 0x9B,
        0x55, 0x00, 0x00, 0x00, 0x0A, 0x49, 0x44, 0x41, 0x54, 0x78, 0xDA, 0x63, 0x68, 0x00, 0x00, 0x00,
        0x82, 0x00, 0x81, 0xDA, 0x45, 0x08, 0x3B, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4E, 0x44, 0xAE,
        0x42, 0x60, 0x82,
    ]
}
