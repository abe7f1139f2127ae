/// A suppression outcome says what is left of the findings of a check once its suppressions are applied.
///
/// Apply suppressions before the ``SeverityPolicy``: then a suppression doesn't become unused because its rule is
/// turned off for a day. Findings about suppressions can't be suppressed, only configured.
public struct SuppressionOutcome: Sendable {
    /// The findings that nothing suppresses, and what is wrong with the suppressions themselves, in report order.
    public let diagnostics: [Diagnostic]
    /// The findings that are suppressed, in report order.
    public let suppressed: [Diagnostic]

    /// Applies suppressions to findings.
    ///
    /// Where several cover a finding, the innermost one counts as used.
    ///
    /// - Complexity: O(*n* log *n*), however the scopes overlap.
    public init(of diagnostics: [Diagnostic], under suppressions: [Suppression], rules: RuleCatalogue) {
        var kept: [Diagnostic] = []
        var suppressed: [Diagnostic] = []
        let claims = SuppressionClaims(suppressions, rules)
        let used = claims.sort(diagnostics.inReportOrder(), kept: &kept, suppressed: &suppressed)
        kept += claims.findings(used: used, rules: rules)
        self.diagnostics = kept.inReportOrder()
        self.suppressed = suppressed
    }
}

/// Every rule that is named by a suppression, one claim each.
private struct SuppressionClaims {
    struct Claim {
        var suppression: Suppression
        var target: Suppression.Target
    }

    /// A file and a rule.
    struct Key: Hashable {
        var file: String
        var rule: RuleID
    }

    let suppressions: [Suppression]
    private(set) var claims: [Claim] = []
    private var byKey: [Key: [Int]] = [:]

    init(_ suppressions: [Suppression], _ rules: RuleCatalogue) {
        self.suppressions = suppressions
        for suppression in suppressions {
            for target in suppression.targets where rules[target.rule] != nil {
                byKey[Key(file: suppression.file, rule: target.rule), default: []].append(claims.count)
                claims.append(Claim(suppression: suppression, target: target))
            }
        }
        for (key, indices) in byKey {
            byKey[key] = indices.sorted {
                let left = claims[$0].suppression.scope
                let right = claims[$1].suppression.scope
                // The outer scope comes first, so that the inner one is on top of it.
                return left.lowerBound != right.lowerBound
                    ? left.lowerBound < right.lowerBound : left.upperBound > right.upperBound
            }
        }
    }

    /// Sorts findings in report order by whether they are suppressed; says which claims are used.
    func sort(_ diagnostics: [Diagnostic], kept: inout [Diagnostic], suppressed: inout [Diagnostic]) -> [Bool] {
        var used = [Bool](repeating: false, count: claims.count)
        // For each file and rule, the claims whose scope has begun, and how many of them have.
        var open: [Key: (stack: [Int], begun: Int)] = [:]
        for diagnostic in diagnostics {
            let key = Key(file: diagnostic.file, rule: diagnostic.rule)
            guard let indices = byKey[key], !Rule.suppressionRules.contains(where: { $0.id == diagnostic.rule }) else {
                kept.append(diagnostic)
                continue
            }
            let place = diagnostic.range.lowerBound
            var (stack, begun) = open.removeValue(forKey: key) ?? ([], 0)
            while begun < indices.count, claims[indices[begun]].suppression.scope.lowerBound <= place {
                stack.append(indices[begun])
                begun += 1
            }
            while let last = stack.last, !covers(claims[last].suppression.scope, diagnostic) { stack.removeLast() }
            if let last = stack.last {
                used[last] = true
                suppressed.append(diagnostic)
            } else {
                kept.append(diagnostic)
            }
            open[key] = (stack, begun)
        }
        return used
    }

    /// Whether a finding begins within a scope that begins before it.
    ///
    /// What is missing at a point may be missing at the end.
    private func covers(_ scope: Range<Int>, _ diagnostic: Diagnostic) -> Bool {
        let place = diagnostic.range.lowerBound
        return place < scope.upperBound || place == scope.upperBound && diagnostic.range.isEmpty
    }

    /// What is wrong with the suppressions themselves.
    func findings(used: [Bool], rules: RuleCatalogue) -> [Diagnostic] {
        var findings: [Diagnostic] = []
        for suppression in suppressions {
            if suppression.targets.isEmpty {
                findings.append(suppression.ruleMissing())
            } else if suppression.reason == nil {
                findings.append(suppression.reasonMissing())
            }
            for target in suppression.targets where rules[target.rule] == nil {
                findings.append(suppression.unknownRule(target, rules: rules))
            }
        }
        for (index, claim) in claims.enumerated() where !used[index] {
            findings.append(claim.suppression.unused(claim.target))
        }
        return findings
    }
}
