internal import Diagnostics

/// Finds pages and dialog boxes that pop up, display and appear.
enum AppearsDisplays {
    static let rule = Diagnostics.Rule(
        "verb/appears-displays", .warning, "A page or dialog box opens.",
        explanation: """
            A place opens, and anything else appears. Nothing pops up, and nothing displays without displaying something.
            """,
        wrong: .steps(
            """
            1. Go to **Settings** > **Partner relationships**. The **Partner relationships** page pops up.
            2. Select the row of the partner.
            """),
        right: .steps(
            """
            1. Go to **Settings** > **Partner relationships**. The **Partner relationships** page opens.
            2. Select the row of the partner.
            """))

    static func check(_ result: ResultClaim, on page: StylePage, _ findings: inout StyleFindings) {
        guard result.verb == .opens || result.verb == .appears, !result.isFuture else { return }
        let word = page.text(result.verbRange).lowercased()
        let isPlace: Bool
        switch result.mentions.first?.kind?.word {
        case .page, .dialogBox, .panel, .window: isPlace = result.mentions.first?.range.overlaps(result.subject) == true
        default: isPlace = false
        }
        let isPlural = !word.hasSuffix("s") && !word.hasSuffix("s up")
        switch word {
        case "pops up", "pop up", "comes up", "come up": break
        // "The page displays the list" has something that it displays.
        case "displays", "display": guard result.verbRange.upperBound == result.range.upperBound else { return }
        case "appears", "appear", "shows up", "show up": guard isPlace || word.hasSuffix("up") else { return }
        default: return
        }
        let better = isPlace ? (isPlural ? "open" : "opens") : (isPlural ? "appear" : "appears")
        findings.report(
            rule, at: result.verbRange,
            isPlace ? "a place opens, and doesn't \"\(word)\"" : "nothing \"\(word)\" in a portal",
            help: "write \"\(better)\"",
            fixes: [findings.fix("write \(better)", .certain, [Change(result.verbRange, better)])])
    }
}
