import Diagnostics
import Testing

@Suite struct SeverityPolicyTests {
    private let rules = RuleCatalogue([
        .plain("link/file-not-found", .error), .plain("link/case-differs", .warning), .plain("image/alt", .suggestion),
    ])

    private func policy(
        _ configuration: [SeveritySetting] = [], _ commandLine: [SeveritySetting] = [], strict: Bool = false
    ) -> SeverityPolicy {
        SeverityPolicy(for: rules, configuration: configuration, commandLine: commandLine, isStrict: strict)
    }

    @Test func withoutSettingsTheCheckDecides() {
        #expect(policy().severity(of: "link/case-differs", given: .warning) == .warning)
        #expect(policy().severity(of: "link/case-differs", given: .error) == .error)
    }

    @Test func theCommandLineOverridesTheConfiguration() {
        let policy = policy([.init("image/alt", .error)], [.init("image/alt", .warning)])
        #expect(policy.severity(of: "image/alt", given: .suggestion) == .warning)
    }

    @Test func aRuleBeatsItsGroupAndAGroupBeatsAllInAnyOrder() {
        let policy = policy([.init("link/case-differs", .suggestion), .init("link", .error), .init("all", .off)])
        #expect(policy.severity(of: "link/case-differs", given: .warning) == .suggestion)
        #expect(policy.severity(of: "link/file-not-found", given: .warning) == .error)
        #expect(policy.severity(of: "image/alt", given: .suggestion) == nil)
    }

    @Test func theLaterOfTwoSettingsHolds() {
        let policy = policy([], [.init("link", .off), .init("link", .warning)])
        #expect(policy.severity(of: "link/file-not-found", given: .error) == .warning)
    }

    @Test func allOnTheCommandLineOverridesARuleOfTheConfiguration() {
        let policy = policy([.init("image/alt", .off)], [.init("all", .error)])
        #expect(policy.severity(of: "image/alt", given: .suggestion) == .error)
    }

    @Test func strictRaisesWarningsOfRulesAndOfTheConfigurationButNoSuggestions() {
        let policy = policy([.init("link/file-not-found", .warning)], strict: true)
        #expect(policy.severity(of: "link/case-differs", given: .warning) == .error)
        #expect(policy.severity(of: "link/file-not-found", given: .error) == .error)
        #expect(policy.severity(of: "image/alt", given: .suggestion) == .suggestion)
    }

    @Test func strictSparesWhatTheCommandLineNames() {
        let policy = policy([], [.init("link", .warning)], strict: true)
        #expect(policy.severity(of: "link/case-differs", given: .warning) == .warning)
        let all = self.policy([], [.init("all", .warning)], strict: true)
        #expect(all.severity(of: "link/case-differs", given: .warning) == .error)
    }

    @Test func offRemovesFindings() {
        let findings = [
            Diagnostic("image/alt", .suggestion, in: "a.md", at: 0..<0, "a"),
            Diagnostic("link/case-differs", .warning, in: "a.md", at: 0..<0, "b"),
        ]
        let left = policy([], [.init("image", .off)], strict: true).apply(to: findings)
        #expect(left.map(\.message) == ["b"])
        #expect(left.map(\.severity) == [.error])
    }

    @Test func unknownSelectorsAreReportedWithTheNearest() {
        let policy = policy([.init("link/file-not-fond", .off)], [.init("imag", .error), .init("all", .warning)])
        #expect(policy.unknownSelectors.map(\.setting.selector) == ["link/file-not-fond", "imag"])
        #expect(policy.unknownSelectors.map(\.isFromCommandLine) == [false, true])
        #expect(policy.unknownSelectors.first?.help == "there is a rule with a similar name: link/file-not-found")
        #expect(policy.unknownSelectors.last?.help == "there is a group with a similar name: image")
    }
}
