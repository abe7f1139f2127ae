internal import Diagnostics
internal import Workflow

/// A model lookup finds what somebody names on the command line, by its id or its name, or says what is named alike.
struct ModelLookup {
    let domain: Domain

    /// The workflow with an id or a title.
    func workflow(_ text: String) throws(CommandFailure) -> Workflow {
        if let workflow = domain.workflow(text) { return workflow }
        let key = Domain.key(text)
        if let workflow = domain.workflows.first(where: { Domain.key($0.title) == key }) { return workflow }
        throw absence(of: "workflow", text, domain.workflows.flatMap { [$0.id, $0.title] }, list: "workflows")
    }

    /// The workflow with an id or a title, if it has steps that can be carried out.
    func workflowToRun(_ text: String) throws(CommandFailure) -> Workflow {
        let workflow = try workflow(text)
        if !workflow.steps.isEmpty { return workflow }
        throw CommandFailure(
            "\(quoted(workflow.id)) has no steps in the model",
            hint: .command("model show \(workflow.id)", "says what is known"))
    }

    /// The role with an id, or with a name that it has, goes by or had.
    func role(_ text: String) throws(CommandFailure) -> Role {
        if let role = domain.role(text) ?? domain.role(named: text) { return role }
        throw absence(of: "role", text, domain.roles.flatMap { [$0.id, $0.name] }, list: "roles")
    }

    /// The variable with an id or a name.
    func variable(_ text: String) throws(CommandFailure) -> VariableDefinition {
        if let variable = domain.variable(text) { return variable }
        let key = Domain.key(text)
        if let variable = domain.variables.first(where: { Domain.key($0.name) == key }) { return variable }
        throw absence(of: "variable", text, domain.variables.flatMap { [$0.id, $0.name] }, list: "variables")
    }

    /// Everything that an id or a name stands for; ids count before names.
    func things(_ text: String) throws(CommandFailure) -> [ModelThing] {
        let all = ModelThing.all(of: domain)
        let byID = all.filter { $0.ids(in: domain).contains(text) }
        if !byID.isEmpty { return byID }
        let key = Domain.key(text)
        let byName = all.filter { thing in thing.names(in: domain).contains { Domain.key($0) == key } }
        if !byName.isEmpty { return byName }
        throw absence(of: nil, text, all.flatMap { $0.ids(in: domain) + $0.names(in: domain) }, list: nil)
    }

    private func absence(of kind: String?, _ text: String, _ names: [String], list: String?) -> CommandFailure {
        let near = NearMisses.nearest(to: text, among: names, limit: 1).first
        let command = "model" + (list.map { " " + $0 } ?? "")
        return CommandFailure(
            kind.map { "there is no \($0) \"\(text)\"" } ?? "the model has nothing called \"\(text)\"",
            hint: near.map { "there is one with a similar name: \($0)" } ?? .command(command, "lists what there is"))
    }
}
