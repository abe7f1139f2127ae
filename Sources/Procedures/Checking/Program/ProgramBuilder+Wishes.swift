internal import Workflow

/// What actions ask of the model.
extension ProgramBuilder {
    /// The wishes of an action; none if it is nothing that a portal could see.
    func wishes(of action: ActionClaim, _ locations: [LocationClaim]) -> [Wish] {
        let base = Wish(
            manner: .use, verb: action.verb, verbRange: action.verbRange, range: action.range,
            purpose: action.purpose?.verb,
            destination: destination(of: action))
        if let choice = choice(of: action, base) { return [choice] }
        if let position = position(of: action, base, locations) { return [position] }
        switch action.verb {
        // "Sign in to the portal > **Customers**".
        case .signIn where action.objects.first?.isPath == true: return travels(action, base)
        case .signIn: return [signIn(action, base)]
        case .go, .open: return travels(action, base)
        case .goBack where !action.objects.isEmpty: return travels(action, base)
        case .enter, .set: return fills(action, base, locations)
        case .clear, .turnOff: return uses(action, base, .clear, locations)
        case .select, .choose, .check, .turn, .turnOn, .expand, .rightClick:
            return uses(action, base, .use, locations)
        case .hover:
            // Pointing at a menu unfolds it; pointing at anything else only shows it.
            return uses(action, base, .use, locations).filter { wish in
                !wish.candidates.isEmpty && wish.candidates.allSatisfy { $0.option.control == nil }
            }
        case .start where action.objects.isEmpty: return starts(base, locations)
        // Scrolling to a thing only shows it.
        case .scroll: return []
        case .use: return usesPerhaps(action, base, locations)
        case .close: return [closes(action, base)]
        case .search: return searches(action, base, locations)
        case .verify: return verifies(action, base, locations)
        case .complete: return completes(action, base, locations)
        case .add, .assign, .change, .update, .replace, .note, .contact, .paste:
            // "Add your name in the **Name** box", "Under **Name**, paste it".
            let inField = locations.contains {
                !$0.isLeading && $0.mention.kind?.word.takesValue == true || namesFields($0.mention)
            }
            if action.verb == .paste, !inField, let label = unknownHeading(in: locations) {
                var wish = base
                wish.manner = .fill
                wish.label = label
                return [wish]
            }
            let wishes = inField ? fills(action, base, locations).filter { !$0.candidates.isEmpty } : []
            if !wishes.isEmpty { return wishes }
            if let name = naming(action, base) { return [name] }
            return action.verb.nature == .human ? [] : task(action, base, locations)
        default:
            return action.verb.nature == .human ? [] : task(action, base, locations)
        }
    }

    /// Where an action says that it leads: *to go to **Orders***; *to open the request* says what becomes of the request.
    private func destination(of action: ActionClaim) -> Whereabouts? {
        guard let purpose = action.purpose, let mention = purpose.mentions.first else { return nil }
        // "To see the **Orders** page" leads there, too; what else one sees may be anywhere.
        let isPlace = mention.kind?.word == .page || mention.kind?.word == .dialogBox || mention.kind?.word == .panel
        let isSeen = purpose.verb == .review && isPlace && mention.label?.isPlain == false
        guard purpose.verb == .go || purpose.verb == .open || isSeen else { return nil }
        let isWord = mention.label.map { $0.isPlain && $0.text.first?.isLowercase == true } == true
        return isWord && purpose.verb == .open && mention.kind == nil ? nil : whereabouts(mention)
    }

    /// Where the sentence of an action says that it leads: *Open the **Orders** page by selecting …*, *To go to …, select …*.
    func destination(of action: ActionClaim, in sentence: Sentence) -> Whereabouts? {
        if let goal = action.meansOf.map({ sentence.actions[$0] }) {
            guard goal.verb == .go || goal.verb == .open, let object = goal.objects.first else { return nil }
            return whereabouts(object)
        }
        guard sentence.actions.last?.range == action.range,
            let purpose = sentence.purposes.first(where: { $0.isLeading && ($0.verb == .go || $0.verb == .open) }),
            let mention = purpose.mentions.first
        else { return nil }
        // Of a place that there is, the next sentence may say how one gets there in the end.
        let there = whereabouts(mention)
        return if case .unknown = there.target { there } else { nil }
    }
}
