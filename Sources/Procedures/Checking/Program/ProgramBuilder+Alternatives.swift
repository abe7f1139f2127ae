internal import Workflow

extension ActionClaim {
    /// Whether it is a key that is pressed.
    var pressesKey: Bool { verb == .select && objects.first?.label?.markup.contains(.keys) == true }
}

/// Telling by the model that two sentences offer two ways.
extension ProgramBuilder {
    /// Whether a sentence names, for a purpose of its own, another way out of where the sentence before it has left.
    ///
    /// *To remove them, select **Yes**. To keep them, select **No**.* Both are buttons of one dialog box, which either closes.
    func isOtherWayOut(_ sentence: Sentence, than before: Sentence) -> Bool {
        guard sentence.purposes.first?.isLeading == true, before.purposes.first?.isLeading == true,
            let mine = onlyButton(in: sentence), let others = onlyButton(in: before)
        else { return false }
        return others.contains { other in
            leaves(other) && mine.contains { $0 != other && model[$0].place == model[other].place }
        }
    }

    /// Whether one is elsewhere after using a button.
    private func leaves(_ button: Handle<Control>) -> Bool {
        let place = model[button].place
        let isOver = model[place].kind == .dialog || model[place].kind == .panel
        let behaviors = model[button].behaviors
        return !behaviors.isEmpty && behaviors.allSatisfy { $0.opens.map { $0 != place } ?? isOver }
    }

    /// The buttons that the only action of a sentence may mean.
    private func onlyButton(in sentence: Sentence) -> [Handle<Control>]? {
        guard sentence.actions.count == 1, let action = sentence.actions.first, action.actor == nil,
            action.verb == .select, action.objects.count == 1, let label = action.objects[0].label, !label.isPlain
        else { return nil }
        return names.things(label.text).compactMap { name in
            guard case .control(let control) = name.thing, model[control].kind == .button else { return nil }
            return control
        }
    }
}
