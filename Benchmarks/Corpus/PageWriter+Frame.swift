/// What every page has.
extension PageWriter {
    mutating func writeFrontMatter() {
        let author = random.pick(from: Phrases.authors)
        line("---")
        line("title: \"\(page.title)\"")
        if let topic = page.topic {
            line(
                "description: \"Learn how to \(topic.verb.lowercased()) $subjects for \(topic.audience) in the $office office,"
            )
            line("  which role you need, what happens next, and how to undo it.\"")
        } else {
            line(
                "description: \"Everything about $subjects in the $office office: the tasks, the roles that may do them,"
            )
            line("  and the people who can help.\"")
        }
        line("author: \(author)")
        line("ms.author: \(author)")
        line("manager: \(random.pick(from: Phrases.authors))")
        line("audience: Admin")
        line("ms.topic: \(page.topic == nil ? "overview" : "how-to")")
        line("ms.service: partner-desk")
        line("ms.localizationpriority: medium")
        line("f1.keywords:")
        line("- NOCSH")
        line("ms.collection:")
        line("- handbook")
        line("- \(section.folder)")
        line("ms.date: \(twoDigits(1 + random.below(12)))/\(twoDigits(1 + random.below(28)))/\(2023 + random.below(3))")
        if plan.binds, let bound, let anchor = page.procedureAnchor {
            line("workflows:")
            line("  \(anchor): \(bound.workflow)")
        }
        line("---")
        line()
        line("# \(page.title)")
        line()
    }

    private func twoDigits(_ number: Int) -> String {
        number < 10 ? "0\(number)" : String(number)
    }

    mutating func writeOpening() {
        add("In the [!INCLUDE [the name of the desk](../includes/\(Phrases.inlineInclude).md)], ")
        add("a **$role** of the $office office takes care of $subjects. ")
        paragraph(of: 2)
        if random.below(2) == 0 { writeAlert() }
    }

    mutating func writeBeforeYouBegin() {
        line("## Before you begin")
        line()
        if let bound {
            bytes.append(contentsOf: bound.prerequisites.utf8)
        } else {
            add("You need to be at least a **$role** to do these steps. ")
            paragraph(of: 1)
        }
        line("Have these at hand:")
        line()
        let first = random.below(Phrases.prerequisites.count)
        for number in 0..<(2 + random.below(3)) {
            line("- \(Phrases.prerequisites[(first + number) % Phrases.prerequisites.count])")
        }
        line()
        let include = random.pick(from: Phrases.blockIncludes)
        line("[!INCLUDE [\(include)](../includes/\(include).md)]")
        line()
    }

    mutating func writeAlert() {
        line("> [!\(random.pick(from: ["NOTE", "TIP", "IMPORTANT", "CAUTION", "WARNING"]))]")
        add("> ")
        addSentence()
        add("\n> ")
        addSentence()
        line()
        line()
    }

    /// Fills the page up to the length that it shall have.
    mutating func writeGoodToKnow(until length: Int) {
        line("## Good to know")
        line()
        repeat {
            paragraph(of: 1 + random.below(4))
        } while bytes.count < length
    }

    mutating func writeRelatedPages() {
        line("## Related pages")
        line()
        for _ in 0..<(3 + random.below(2)) {
            add("- ")
            addLink()
            line()
        }
        line("- [Handbook](../index.md)")
    }
}
