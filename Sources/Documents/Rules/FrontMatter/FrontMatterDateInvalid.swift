internal import Diagnostics
internal import Markdown
internal import YAML

/// Finds dates in front matter that are no dates, or are written in another form.
enum FrontMatterDateInvalid: PageRule {
    static let rule = Rule(
        "front-matter/date-invalid", .warning, "A date in the front matter is a real date in the right form.",
        explanation: """
            `ms.date`, the day of the last review, is written as month, day and year, each with all of its digits: \
            `MM/DD/YYYY`. `date` is written as `YYYY-MM-DD`, with or without a time behind it, or like `ms.date`.

            A date in another form is not shown, because `03.06.2024` can be two different days.
            """,
        wrong: """
            ---
            title: Find a partner
            ms.date: 06/31/2024
            ---
            # Find a partner
            """,
        right: """
            ---
            title: Find a partner
            ms.date: 06/30/2024
            ---
            # Find a partner
            """)

    static func check(_ page: borrowing Page, _ findings: inout Findings) {
        guard let mapping = page.frontMatter?.mapping else { return }
        if let value = mapping["ms.date"]?.value { check(value, takesISO: false, page, &findings) }
        if let value = mapping["date"]?.value { check(value, takesISO: true, page, &findings) }
    }

    private static func check(
        _ value: YAMLNode, takesISO: Bool, _ page: borrowing Page, _ findings: inout Findings
    ) {
        guard let text = value.string else { return }
        let isKnownForm: Bool
        if let date = CalendarDate(monthFirst: text) {
            if date.isReal { return }
            isKnownForm = true
        } else if takesISO, let date = CalendarDate(yearFirst: String(text.prefix(10))) {
            if date.isReal, CalendarDate.isTime(text.dropFirst(10)) { return }
            isKnownForm = !date.isReal
        } else {
            isKnownForm = false
        }
        // A key without a value has a finding already.
        if text.allSatisfy(\.isWhitespace) { return }
        let form = takesISO ? "YYYY-MM-DD" : "MM/DD/YYYY"
        let range = page.original(value.range)
        findings.report(
            rule, at: range,
            isKnownForm ? "there is no such day as \(text)" : "\"\(text)\" is not a date of the form \(form)",
            help: isKnownForm ? "correct the day or the month" : "write the date as \(form)",
            fixes: fixes(for: text, range, takesISO, findings))
    }

    private static func fixes(
        for text: String, _ range: Range<Int>, _ takesISO: Bool, _ findings: Findings
    ) -> [Fix] {
        if !takesISO, let date = CalendarDate(yearFirst: text), date.isReal {
            return [findings.fix("write it as \(date.monthFirst)", .certain, replace: range, with: date.monthFirst)]
        }
        // 6/3/2024 may be in June or in March.
        if let date = CalendarDate(monthFirst: text, isPadded: false), date.isReal {
            return [findings.fix("write it as \(date.monthFirst)", .likely, replace: range, with: date.monthFirst)]
        }
        return []
    }
}

/// A day of the calendar, as front matter writes it.
private struct CalendarDate {
    let year: Int
    let month: Int
    let day: Int

    /// Reads `MM/DD/YYYY`; without padding, the month and the day may have one digit.
    init?(monthFirst text: String, isPadded: Bool = true) {
        let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard parts.count == 3, parts[2].count == 4, parts[0].count <= 2, parts[1].count <= 2,
            !isPadded || (parts[0].count == 2 && parts[1].count == 2),
            let month = CalendarDate.number(parts[0]), let day = CalendarDate.number(parts[1]),
            let year = CalendarDate.number(parts[2])
        else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// Reads `YYYY-MM-DD`.
    init?(yearFirst text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
            let year = CalendarDate.number(parts[0]), let month = CalendarDate.number(parts[1]),
            let day = CalendarDate.number(parts[2])
        else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// Whether the calendar has this day.
    var isReal: Bool {
        guard year > 0, (1...12).contains(month), day > 0 else { return false }
        let isLeapYear = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return day <= days[month - 1]
    }

    /// The day as `MM/DD/YYYY`.
    var monthFirst: String {
        let digits = String(year)
        return [String(month), String(day)].map { $0.utf8.count < 2 ? "0" + $0 : $0 }.joined(separator: "/")
            + "/" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
    }

    /// Whether a text can follow a date: nothing, or a time.
    static func isTime(_ text: Substring) -> Bool {
        guard let first = text.first else { return true }
        return (first == "T" || first == "t" || first == " ") && text.contains(":")
    }

    private static func number(_ digits: Substring.UTF8View) -> Int? {
        var value = 0
        for digit in digits {
            guard (0x30...0x39).contains(digit) else { return nil }
            value = value * 10 + Int(digit) - 0x30
        }
        return digits.isEmpty ? nil : value
    }
}
