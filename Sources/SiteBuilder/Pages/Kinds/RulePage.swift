internal import Diagnostics
internal import Mustache
internal import Workflow

extension Site {
    /// The page of a rule: the statement, whether it holds, over how many worlds that was found out, and its source.
    func rulePage(_ verdict: Verdict) -> SitePage {
        let rule = verdict.rule
        let census = verdict.census
        var content = self.verdict(verdict)
        content["statement"] = .text(capitalized(rule.statement.words) + ".")
        content["hasTitle"] = .bool(rule.title != nil)
        content["conceivable"] = .text(words(forLarge: census.conceivable))
        content["variableCount"] = .count(census.variables)
        content["transitionCount"] = .count(census.transitions)
        content["depth"] = .count(census.depth)
        content["trace"] = .texts(verdict.counterexample.map { domain.describe($0, telling: rule.variables) } ?? [])
        content["isExhaustive"] = .bool(census.isExhaustive)
        let lifecycles = rule.variables.filter { $0.kind == .choice }
        content["about"] = .values(lifecycles.map { link(ModelAddress.lifecycle($0), $0.name) })
        content["isAboutSomething"] = .bool(!lifecycles.isEmpty)
        content["source"] = .values(rule.source.map { sourceValues($0) })
        content["definedAt"] = .text("\(rule.site.fileID):\(rule.site.line)")
        return page(
            ModelAddress.rule(rule.id), .rule, capitalized(rule.description), template: "rule",
            summary: summary(of: verdict), breadcrumbs: [link("rules/index.html", "Rules")], below: "rules/index.html",
            content)
    }

    /// Whether a rule holds, as templates see it.
    func verdict(_ verdict: Verdict) -> Values {
        var isRefuted = false
        if case .refuted = verdict.finding { isRefuted = true }
        return [
            "ruleID": .text(verdict.rule.id), "isProven": .bool(verdict.isProven), "isRefuted": .bool(isRefuted),
            "worlds": .count(verdict.census.worlds),
        ]
    }

    private func summary(of verdict: Verdict) -> String {
        let worlds = numbered(verdict.census.worlds, "world")
        switch verdict.finding {
        case .proven: return "Proven: it holds in all of the \(worlds) that can come about."
        case .refuted: return "Refuted: among \(worlds) there is one where it fails."
        case .vacuous: return "It says nothing: what it is about comes about in none of \(worlds)."
        case .undecided: return "Undecided: it holds in the \(worlds) that were looked at, and there are more."
        }
    }

    /// A number that may be beyond all counting.
    private func words(forLarge number: Double) -> String {
        if number < 1e15 { return Int(number).grouped }
        var exponent = 0
        var rest = number
        while rest >= 10 {
            rest /= 10
            exponent += 1
        }
        return "10 to the power of \(exponent)"
    }
}
