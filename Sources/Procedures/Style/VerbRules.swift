internal import Diagnostics

/// A verb remedy says what is wrong with a verb, and which one to write.
struct VerbRemedy {
    var rule: Diagnostics.Rule
    var message: String
    var help: String
    /// The verb to write, in its plain form; nil if another verb alone won't do.
    var better: String?
    var confidence: Fix.Confidence

    init(
        _ rule: Diagnostics.Rule, _ message: String, help: String? = nil, write better: String?,
        _ confidence: Fix.Confidence = .certain
    ) {
        self.rule = rule
        self.message = message
        self.help = help ?? better.map { "write \"\($0)\"" } ?? ""
        self.better = better
        self.confidence = confidence
    }
}

/// The verb rules as one: a verb is looked up, and the rule that is about its fault decides.
enum VerbRules {
    static func check(
        _ action: ActionClaim, of step: StyleStep, on page: StylePage, _ findings: inout StyleFindings
    ) {
        guard !action.isElided, let spelling = page.book.verbs.spelling(of: action, in: page.source),
            let remedy = remedy(for: action, spelling, of: step, on: page)
        else { return }
        let fixes = remedy.better.map { better in
            [findings.fix("write \(better)", remedy.confidence, [page.change(action, to: better, in: step)])]
        }
        findings.report(
            remedy.rule, at: action.verbRange, remedy.message, help: remedy.help.isEmpty ? nil : remedy.help,
            fixes: fixes ?? [])
    }

    static func remedy(
        for action: ActionClaim, _ spelling: VerbSpellings.Spelling, of step: StyleStep, on page: StylePage
    ) -> VerbRemedy? {
        guard let fault = spelling.fault else { return nil }
        switch fault {
        case .click, .rightClick: return VerbClick.remedy(action, spelling, of: step)
        case .press: return VerbHit.remedy(action, spelling) ?? VerbClick.remedy(action, spelling, of: step)
        case .hit: return VerbHit.remedy(action, spelling)
        case .tick, .untick, .turn: return VerbCheckUncheck.remedy(action, spelling, of: step, on: page)
        case .deselect:
            return VerbCheckUncheck.remedy(action, spelling, of: step, on: page)
                ?? VerbDeselect.remedy(action, spelling)
        case .toggle:
            return VerbCheckUncheck.remedy(action, spelling, of: step, on: page) ?? VerbToggle.remedy(action, spelling)
        case .enable:
            return VerbCheckUncheck.remedy(action, spelling, of: step, on: page)
                ?? VerbEnableDisable.remedy(action, spelling, of: step, on: page)
        case .navigate: return VerbNavigate.remedy(action, spelling)
        case .launch, .start: return VerbLaunchStartExit.remedy(action, spelling)
        case .open: return VerbOpenMenu.remedy(action, spelling, of: step, on: page)
        case .type, .fillIn: return VerbEnterType.remedy(action, spelling)
        case .choose: return VerbChooseSelect.remedy(action, spelling, of: step, on: page)
        case .logIn: return VerbLogIn.remedy(action, spelling)
        case .pick: return VerbHighlightPick.remedy(action, spelling)
        }
    }
}
