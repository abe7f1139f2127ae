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
        guard let parts = CalendarDate.numbers(in: text, separator: UInt8(ascii: "/")), parts.2.digits == 4,
            parts.0.digits <= 2, parts.1.digits <= 2, !isPadded || (parts.0.digits == 2 && parts.1.digits == 2)
        else { return nil }
        (year, month, day) = (parts.2.value, parts.0.value, parts.1.value)
    }

    /// Reads `YYYY-MM-DD`.
    init?(yearFirst text: String) {
        guard let parts = CalendarDate.numbers(in: text, separator: UInt8(ascii: "-")), parts.0.digits == 4,
            parts.1.digits == 2, parts.2.digits == 2
        else { return nil }
        (year, month, day) = (parts.0.value, parts.1.value, parts.2.value)
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

    private typealias Number = (value: Int, digits: Int)

    /// The three numbers that a text consists of, with a sign between them; a number has at most four digits.
    private static func numbers(in text: String, separator: UInt8) -> (Number, Number, Number)? {
        var bytes = text.utf8.makeIterator()
        guard let first = number(&bytes, upTo: separator), let second = number(&bytes, upTo: separator),
            let third = number(&bytes, upTo: nil)
        else { return nil }
        return (first, second, third)
    }

    /// Reads a number and the sign behind it, or the end.
    private static func number(_ bytes: inout String.UTF8View.Iterator, upTo separator: UInt8?) -> Number? {
        var number: Number = (0, 0)
        while let byte = bytes.next() {
            if byte == separator { return number.digits > 0 ? number : nil }
            guard (0x30...0x39).contains(byte), number.digits < 4 else { return nil }
            number = (number.value * 10 + Int(byte) - 0x30, number.digits + 1)
        }
        return separator == nil && number.digits > 0 ? number : nil
    }
}
