internal import Diagnostics

/// A manual page is what `--help` shows of a command, filled to the width of the terminal.
///
/// Descriptions speak of `tally`, so that they can be read where they are written. The page speaks of the program that
/// shows it.
struct ManualPage {
    let program: String
    let command: CommandDescription
    let style: TerminalStyle

    /// The text.
    var text: String {
        var page = ManualText(style: style)
        page.heading("NAME")
        page.paragraph("\(program) \(command.name) - \(lowercasingFirst(command.summary))")
        page.heading("SYNOPSIS")
        for form in command.synopsis { page.hanging(program + " " + form) }
        page.heading("DESCRIPTION")
        page.paragraphs(command.description.map(own))
        page.heading("OPTIONS")
        for option in command.options + [.help] { page.entry(option.usage, own(summary(of: option))) }
        if !command.exitCodes.isEmpty {
            page.heading("EXIT CODES")
            for (code, meaning) in command.exitCodes { page.row(String(code), own(meaning), indent: 4) }
        }
        if !command.examples.isEmpty {
            page.heading("EXAMPLES")
            for (line, meaning) in command.examples { page.entry(own(line), own(meaning)) }
        }
        return page.text
    }

    private func summary(of option: OptionDescription) -> String {
        guard case .choice(let words) = option.value else { return option.summary }
        return option.summary + " One of: " + words.joined(separator: ", ") + "."
    }

    /// The text with the commands of this program in place of those of `tally`.
    ///
    /// The name of the settings' file, `tally.yml`, is the same for all programs.
    private func own(_ text: String) -> String { text.replacing("tally ", with: program + " ") }

    private func lowercasingFirst(_ sentence: String) -> String {
        let text = sentence.hasSuffix(".") ? sentence.dropLast() : sentence[...]
        return text.prefix(1).lowercased() + text.dropFirst()
    }
}

/// Writes the parts of manual pages.
struct ManualText {
    private(set) var text = ""
    private let style: TerminalStyle
    private let width: Int
    private var isAfterHeading = false

    /// Lines longer than this are hard to read, however wide the terminal is.
    private static let widest = 88

    init(style: TerminalStyle) {
        self.style = style
        width = min(style.width, ManualText.widest)
    }

    mutating func line(_ line: String) {
        text += line + "\n"
        isAfterHeading = false
    }

    mutating func heading(_ name: String) {
        if !text.isEmpty, !text.hasSuffix("\n\n") { text += "\n" }
        line(style.paint(name, .bold))
        isAfterHeading = true
    }

    mutating func paragraphs(_ paragraphs: [String]) {
        for (index, paragraph) in paragraphs.enumerated() {
            if index > 0 { text += "\n" }
            self.paragraph(paragraph)
        }
    }

    mutating func paragraph(_ paragraph: String, indent: Int = 4) {
        let margin = String(repeating: " ", count: indent)
        if paragraph.hasPrefix(" ") {
            for kept in paragraph.split(separator: "\n", omittingEmptySubsequences: false) { line(margin + kept) }
            return
        }
        for filled in Wrapping.wrap(paragraph, to: width - indent) { line(margin + filled) }
    }

    /// A paragraph whose further lines are indented.
    mutating func hanging(_ paragraph: String) {
        for (index, filled) in Wrapping.wrap(paragraph, to: width - 12).enumerated() {
            line(index == 0 ? "    " + filled : "            " + filled)
        }
    }

    /// A term, and below it what it means.
    mutating func entry(_ term: String, _ meaning: String) {
        if !isAfterHeading { text += "\n" }
        line("    " + style.paint(term, .bold))
        paragraph(meaning, indent: 8)
    }

    /// A term, and beside it what it means.
    mutating func row(_ term: String, _ meaning: String, indent: Int, column: Int = 4) {
        let margin = indent + column
        for (index, filled) in Wrapping.wrap(meaning, to: width - margin).enumerated() {
            let gap = String(repeating: " ", count: max(column - term.count, 1))
            line(
                index == 0
                    ? String(repeating: " ", count: indent) + style.paint(term, .bold) + gap + filled
                    : String(repeating: " ", count: margin) + filled)
        }
    }
}
