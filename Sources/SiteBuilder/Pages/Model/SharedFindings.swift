internal import Workflow

/// Shared findings are what pages of documents say of the model alike, whichever document it is.
struct SharedFindings: Sendable {
    /// What is done, and the workflow in which it is.
    struct DeedKey: Hashable, Sendable {
        let workflow: String?
        let option: Option
        let actor: String
        let before: Handle<Place>?
        let after: Handle<Place>?
        let command: Handle<Command>?
    }

    /// What is said before and after the steps of a workflow, by its id.
    let tasks = Memo<String, Values>()
    /// Links to what comes before, after and instead of some workflows, by their ids.
    let related = Memo<[String], [Values]>()
    /// What the model knows of the things that are done in one step.
    let deeds = Memo<[DeedKey], Values>()
}
