/// What distinguishes a page about a task from the overview of its section.
extension PageWriter {
    mutating func writeProcedure(_ heading: String) {
        line("## \(heading)")
        line()
        paragraph(of: 1)
        if let bound {
            // The words of the model, in which a dollar sign would be one.
            bytes.append(contentsOf: bound.steps.utf8)
        } else {
            writeSteps()
            line()
        }
        line("### Check the result")
        line()
        paragraph(of: 2)
    }

    private mutating func writeSteps() {
        var step = 1
        writeStep(&step, random.pick(from: Phrases.openings))
        let first = random.below(Phrases.steps.count)
        let count = 2 + random.below(3)
        for number in 0..<count {
            writeStep(&step, Phrases.steps[(first + number) % Phrases.steps.count])
            if number == count / 2 { writeBelowStep() }
        }
        writeStep(&step, random.pick(from: Phrases.endings))
    }

    private mutating func writeStep(_ number: inout Int, _ step: String) {
        line("\(number). \(step)")
        number += 1
    }

    /// What may stand below a step without ending the list.
    private mutating func writeBelowStep() {
        switch random.below(4) {
        case 0:
            line("   - To keep the $subject as it is, select **Keep**.")
            line("   - To give it to somebody else, select **$label**:")
            line("     - For a person, enter the name.")
            line("     - For a team, enter the name of the team.")
        case 1:
            line()
            line("   > [!NOTE]")
            add("   > ")
            addSentence()
            line()
            line()
        case 2:
            line()
            add("   ")
            addImage()
            line()
            line()
        default:
            line()
            add("   ")
            addSentence()
            line()
            line()
        }
    }

    mutating func writeTasksOfSection() {
        line("## Tasks in this section")
        line()
        paragraph(of: 1)
        for page in section.pages.dropFirst().prefix(12) {
            line("- [\(page.title)](\(page.file))")
        }
        if section.pages.count == 1 { line("- [Handbook](../index.md)") }
        line()
    }
}
