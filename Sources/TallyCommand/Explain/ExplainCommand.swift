internal import Diagnostics

extension Command {
    /// The command `tally explain`.
    static let explain = Command(description: explainDescription) {
        arguments, context throws(CommandFailure) in
        let rules = RuleCatalogue(context.program.rules.rules + context.program.modelRules.rules)
        let explanation = Explanation(style: context.helpStyle)
        guard let id = arguments.operands.first else { return try context.print(explanation.list(of: rules)) }
        if arguments.operands.count > 1 { throw CommandFailure("one rule is explained at a time") }
        if let rule = rules[RuleID(id)] { return try context.print(explanation.text(of: rule)) }
        let group = rules.rules(in: id)
        if !group.isEmpty { return try context.print(explanation.list(of: RuleCatalogue(group))) }
        let near = NearMisses.nearest(to: id, among: rules.groups, limit: 1).first
        throw CommandFailure(
            "there is no rule \"\(id)\"",
            hint: rules.helpForUnknown(id).map(Hint.words) ?? near.map { "there is a group with a similar name: \($0)" }
                ?? .command("explain", "lists the rules"))
    }

    private static let explainDescription = CommandDescription(
        name: "explain",
        summary: "Say what a rule asks, and why.",
        synopsis: ["explain [ID]"],
        description: [
            "Shows what a rule asks, why it asks that, and a document that breaks it beside one that does not. ID is "
                + "what a finding shows between brackets, such as image/alt-text-missing.",
            "With the name of a group as ID it lists the rules of the group, and without ID all rules.",
        ],
        exitCodes: [(0, "The rule is explained."), (2, "There is no such rule.")],
        examples: [
            ("tally explain image/alt-text-missing", "Explain one rule."),
            ("tally explain link", "List the rules about links."),
        ])
}
