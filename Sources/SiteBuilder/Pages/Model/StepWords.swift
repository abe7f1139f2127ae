internal import Mustache
internal import Workflow

/// Step words are an instruction taken apart, so that labels can be set off: *Select* **Yes** *in …*.
struct StepWords: Sendable {
    /// A piece of an instruction.
    struct Piece: Sendable {
        var text: String
        var isLabel = false
    }

    private(set) var pieces: [Piece] = []

    init(_ step: Step, in domain: Domain) {
        switch step.deed {
        case .act(let action): add(action)
        case .perform(let command): say(step.words ?? command.title)
        case .human: say(step.words ?? "Do what the model does not know")
        case .handOver(let permission): say("Hand over to \(permission)")
        case .wait(let condition): say("Wait until \(condition)")
        case .complete(let id): say("\(domain.workflow(id)?.title ?? id)")
        }
    }

    init(_ option: Option, in domain: Domain) { say(domain.words(for: option)) }

    private mutating func say(_ text: String) { pieces.append(Piece(text: text)) }
    private mutating func label(_ text: String) { pieces.append(Piece(text: text, isLabel: true)) }

    private mutating func add(_ action: Action) {
        switch action {
        case .signIn(let portal):
            say("Sign in to " + Portal.inSentence(portal).dropLast(portal.count))
            label(portal)
        case .go(let path, let portal):
            if let portal { say("In \(Portal.inSentence(portal)), go to ") } else { say("Go to ") }
            for (number, entry) in path.enumerated() {
                if number > 0 { say(" > ") }
                label(entry)
            }
        case .goToURL(let url): say("Go to \(url)")
        case .open(let message):
            say("Open the message ")
            label(message)
        case .select(let label, let kind, _): add("Select ", label, kind)
        case .enter(let label, _): add("Enter or choose ", label, nil)
        case .clear(let label, _): add("Clear ", label, nil)
        case .close: say("Close it")
        }
    }

    private mutating func add(_ verb: String, _ name: String, _ kind: Control.Kind?) {
        say(kind == .row ? "\(verb)the row of the " : verb)
        label(name)
    }

    /// The pieces as templates see them.
    var values: MustacheValue { .values(pieces.map { ["text": .text($0.text), "isLabel": .bool($0.isLabel)] }) }
}
