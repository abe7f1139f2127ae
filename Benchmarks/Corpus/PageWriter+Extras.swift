/// What a page has when there is room for it.
extension PageWriter {
    enum Extra: CaseIterable {
        case roles, costs, settings, troubles, benefits, questions, checklist, facts
    }

    mutating func shuffledExtras() -> [Extra] {
        var extras = Extra.allCases
        for last in stride(from: extras.count - 1, to: 0, by: -1) {
            extras.swapAt(last, random.below(last + 1))
        }
        return extras
    }

    mutating func write(_ extra: Extra) {
        switch extra {
        case .roles: writeRoles()
        case .costs: writeCosts()
        case .settings: writeSettings()
        case .troubles: writeList("If something goes wrong", of: Phrases.troubles, atMost: 3)
        case .benefits: writeList("What this is good for", of: Phrases.benefits, atMost: 5)
        case .questions: writeQuestions()
        case .checklist: writeChecklist()
        case .facts: writeFacts()
        }
    }

    private mutating func writeRoles() {
        line("## Who can do what")
        line()
        paragraph(of: 1)
        line("| Role | What they can do | More |")
        line("| ---- | ---------------- | ---- |")
        let first = random.below(Phrases.roles.count)
        for number in 0..<(3 + random.below(4)) {
            add("| \(Phrases.roles[(first + number) % Phrases.roles.count]) | ")
            addSentence()
            if random.below(3) == 0 {
                add("<br><br>")
                addSentence()
            }
            add(" | ")
            addLink()
            line(" |")
        }
        line()
    }

    private mutating func writeCosts() {
        line("## Cost and time")
        line()
        line("| Kind of request | Code | Days | Cost per $subject |")
        line("|:----------------|:----:|-----:|------------------:|")
        for kind in ["First request", "Renewal", "Change", "Express", "Weekend \\| holiday"] {
            line("| \(kind) | `$code` | $number | $number.50 € |")
        }
        line()
        paragraph(of: 1)
    }

    private mutating func writeSettings() {
        line("## Settings for imports")
        line()
        paragraph(of: 1)
        line("```yaml")
        line("import:")
        line("  office: \"$office\"")
        line("  kind: \(section.subject.slug)")
        line("  number: $code        # as it stands in the contract")
        line("  remind-after: [$number, $number]")
        line("  columns: <name> & \"reason\" # quoted where it has blanks")
        line("```")
        line()
    }

    private mutating func writeList(_ heading: String, of items: [String], atMost limit: Int) {
        line("## \(heading)")
        line()
        paragraph(of: 1)
        let first = random.below(items.count)
        for number in 0..<(2 + random.below(limit - 1)) {
            line("- \(items[(first + number) % items.count])")
        }
        line()
    }

    private mutating func writeQuestions() {
        line("## Frequent questions")
        line()
        line("These questions about $subjects come up most often.")
        line()
        let first = random.below(Phrases.questions.count)
        for number in 0..<(2 + random.below(2)) {
            line("### \(Phrases.questions[(first + number) % Phrases.questions.count])?")
            line()
            paragraph(of: 1)
        }
    }

    private mutating func writeChecklist() {
        line("## Checklist for the $office office")
        line()
        line("Copy this list into the note of the request:")
        line()
        line("- [x] The $subject has a number, such as `$code`.")
        line("- [ ] $person was asked.")
        line("- [ ] The price of ~~$number.00 €~~ $number.00 € was agreed.")
        line("- [ ] The partner has read https://www.example.com/terms/$code before signing.")
        line()
    }

    private mutating func writeFacts() {
        line("## Facts in short")
        line()
        let first = random.below(Phrases.facts.count)
        for number in 0..<(2 + random.below(2)) {
            line("- **$label.** \(Phrases.facts[(first + number) % Phrases.facts.count])")
            line("  - \(Phrases.facts[(first + number + 3) % Phrases.facts.count])")
        }
        line()
        writeAlert()
    }
}
