internal import Diagnostics
internal import Workflow

/// How procedures name the things of a model.
struct DraftNames {
    let domain: Domain

    /// A portal with its article, if it takes one: "the Azure portal", "Partner Center".
    func portal(_ handle: Handle<Portal>) -> String { domain[handle].nameInSentence }

    /// A portal as a link to its address.
    func linkedPortal(_ handle: Handle<Portal>) -> String {
        let portal = domain[handle]
        guard let url = portal.url else { return self.portal(handle) }
        return self.portal(handle).replacing(portal.name, with: DraftText.link(portal.name, to: url))
    }

    /// Where something is done: "on the **Partner relationships** page", "in the email".
    func location(_ handle: Handle<Place>) -> String {
        let title = DraftText.bold(domain[handle].place.title)
        switch domain[handle].place.kind {
        case .page: return "on the \(title) page"
        case .panel: return "in the \(title) panel"
        case .dialog: return "in the \(title) dialog box"
        case .message: return "in the \(messageWord(handle))"
        }
    }

    /// A place as a thing: "the **Remove roles?** dialog box".
    func place(_ handle: Handle<Place>) -> String {
        let title = DraftText.bold(domain[handle].place.title)
        switch domain[handle].place.kind {
        case .page: return "the \(title) page"
        case .panel: return "the \(title) panel"
        case .dialog: return "the \(title) dialog box"
        case .message: return "the \(title) \(messageWord(handle))"
        }
    }

    /// What messages of a portal are called: where the portal is the email, an email.
    private func messageWord(_ handle: Handle<Place>) -> String {
        let name = Domain.key(domain[domain[handle].portal].name)
        return name == "email" || name == "e-mail" ? "email" : "message"
    }

    /// Whether a label describes a thing instead of quoting the words on it: "customer", "down arrow".
    static func isDescription(_ label: String) -> Bool { label.first?.isLowercase == true }

    /// A control as a thing: "the row of the partner", "**Remove roles**", "the **Yes** check box".
    func control(_ handle: Handle<Control>) -> String {
        let control = domain[handle].control
        if DraftNames.isDescription(control.label) { return description(of: control) }
        let label = DraftText.bold(control.label)
        switch control.kind {
        case .button, .link, .tab: return needsKind(handle) ? "the \(label) \(word(for: control.kind))" : label
        case .checkBox, .field, .list, .row, .toggle: return "the \(label) \(word(for: control.kind))"
        }
    }

    /// What readers are told that a control is: they see a box, where the model has a field.
    private func word(for kind: Control.Kind) -> String { kind == .field ? "box" : kind.words }

    private func description(of control: Control) -> String {
        let label = MarkdownText.escaped(control.label)
        switch control.kind {
        case .button: return "the \(label)"
        // "The link" says all there is to say.
        case .link: return label.hasSuffix("link") ? "the \(label)" : "the link to the \(label)"
        case .checkBox, .field, .list, .row, .tab, .toggle: return "the \(word(for: control.kind)) of the \(label)"
        }
    }

    /// Whether another kind of control on the place has the same label.
    private func needsKind(_ handle: Handle<Control>) -> Bool {
        let key = Domain.key(domain[handle].control.label)
        return domain.controls(on: domain[handle].place).contains { other in
            other != handle && domain[other].control.kind != domain[handle].control.kind
                && Domain.key(domain[other].control.label) == key
        }
    }

    /// Somebody who is not the reader: "your customer", "an Admin agent".
    func performer(_ performer: DraftedDeed.Performer) -> String? {
        switch performer {
        case .reader: return nil
        case .other(let actor): return DraftNames.mention(of: actor)
        case .colleague(let roles):
            return DraftText.withArticle(roles.map { MarkdownText.escaped($0.name) }.listed("and"))
        }
    }

    /// Somebody who is not the reader: "your customer", but "the invited person", who is more than a word.
    static func mention(of actor: Actor) -> String {
        let noun = noun(of: actor)
        return noun.contains(" ") && noun != MarkdownText.escaped(actor.name) ? "the " + noun : "your " + noun
    }

    /// The name of an actor without its article: "customer".
    static func noun(of actor: Actor) -> String {
        for article in ["the ", "The ", "a ", "an "] where actor.name.hasPrefix(article) {
            return MarkdownText.escaped(String(actor.name.dropFirst(article.count)))
        }
        return MarkdownText.escaped(actor.name)
    }
}
