extension [Sentence] {
    /// What the text of an item says is to be done with the things that are listed in it: *Fill in these fields:*.
    var headAction: ActionClaim? {
        guard let last = indices.last, self[last].leadsUp, let action = self[last].actions.last, action.actor == nil,
            action.verb != .do
        else { return nil }
        return action
    }

    /// Who does what is listed in an item: *Your partner:*, *Your partner does the following:*.
    var headSubject: ActorClaim? {
        guard let last = indices.last else { return nil }
        if let subject = self[last].subject { return subject }
        guard self[last].leadsUp else { return nil }
        let actions = self[last].actions
        return actions.indices.last { actions[$0].verb == .do }.flatMap { actions[$0].actor }
    }
}

extension Item {
    /// Lets somebody do what it says without saying who does it.
    mutating func attribute(to subject: ActorClaim) {
        for sentence in sentences.indices {
            for action in sentences[sentence].actions.indices where sentences[sentence].actions[action].actor == nil {
                sentences[sentence].actions[action].actor = subject
            }
        }
        if sentences.headSubject == nil, !sentences.isEmpty { sentences[sentences.count - 1].subject = subject }
    }

    /// Lets what a list is headed by be said of an item that only names a thing: ***Location**: where you live*.
    mutating func takeOver(_ head: ActionClaim) {
        // What people do with the thing by themselves says how they know what it shall be, and so does "choose one".
        let isOrdered = sentences.contains { sentence in
            sentence.actions.contains {
                $0.actor == nil && $0.verb.nature != .human && ($0.mood == .order || $0.mood == .duty)
                    && !(head.fillsIn && $0.verb == .choose
                        && $0.objects.allSatisfy { $0.kind == nil && $0.label?.isPlain != false })
            }
        }
        // Further paragraphs explain what the first one names.
        let name = sentences.dropFirst().allSatisfy { $0.paragraph > 0 } ? sentences.first?.name : nil
        let topic = name ?? (isOrdered ? nil : sentences.first?.topic) ?? (head.fillsIn ? subject : nil)
        guard let topic else { return }
        // What is said of the thing besides explains it.
        for index in sentences.indices {
            sentences[index].actions = []
            sentences[index].results = []
        }
        if name != nil { for index in sentences.indices { sentences[index].unread = [] } }
        sentences[0].actions = [
            ActionClaim(
                verb: head.verb == .complete || head.verb == .contact ? .enter : head.verb, verbRange: head.verbRange,
                form: head.form,
                isElided: true, mood: head.mood, objects: [topic], joint: .none, branch: 0, range: topic.range)
        ]
    }

    /// The label that its text says something about, and nothing of another one: ***Location** is where you live*.
    private var subject: Mention? {
        guard let told = sentences.first?.results.first, told.subject.lowerBound == sentences[0].range.lowerBound,
            let mention = told.mentions.first, told.subject.contains(mention.range.lowerBound),
            mention.label?.isPlain == false
        else { return nil }
        let namesOthers = actions.contains { $0.objects.contains { $0.segments.contains { !$0.isPlain } } }
        return namesOthers ? nil : mention
    }

    /// Reads labels that nothing is said about as what is selected: ***Remove roles**.*
    mutating func takeNames() {
        let isNames = sentences.indices.allSatisfy { index in
            sentences[index].topic != nil && !sentences[index].isUnderstood && sentences[index].unread.isEmpty
        }
        guard isNames, mark == nil else { return }
        for index in sentences.indices {
            guard let topic = sentences[index].topic else { continue }
            let start = topic.range.lowerBound
            sentences[index].topic = nil
            sentences[index].actions = [
                ActionClaim(
                    verb: .select, verbRange: start..<start, form: .plain, isElided: true, mood: .order,
                    objects: [topic], joint: .none, branch: 0, range: topic.range)
            ]
        }
    }

    /// Forgets what the text of an item claims that only heads the items in it: *Choose the roles:*.
    ///
    /// Such a text says in short what its parts say step by step. One that names something by its label is a step of its
    /// own: *In the **Details** pane, select **Edit**:*.
    mutating func silenceHead() {
        guard let last = sentences.indices.last, sentences[last].leadsUp, !sentences.contains(where: \.isStep) else {
            return
        }
        for index in sentences.indices {
            // "Enter a name. Choose from:" has a step before the head.
            if index < last, sentences[index].actions.contains(where: \.isOwnStep) {
                continue
            }
            var head = Sentence(range: sentences[index].range, paragraph: sentences[index].paragraph)
            head.leadsUp = sentences[index].leadsUp
            head.subject = sentences[index].subject
            // "If you have a card:" says for whom its parts are.
            head.conditions = sentences[index].conditions.filter { $0.kind == .if || $0.kind == .unless }
            sentences[index] = head
        }
    }
}

extension Sentence {
    /// Whether it can only be meant as a step: it offers a choice, leads into a portal, or names a thing by its label.
    fileprivate var isStep: Bool {
        if choice != nil || actions.contains(where: { $0.verb == .signIn }) { return true }
        return locations.contains(where: \.mention.isSetOff)
            || actions.contains { action in
                action.objects.contains(where: \.isSetOff) || action.value?.isSetOff == true
                    || action.locations.contains(where: \.mention.isSetOff)
            }
    }
}

extension Mention {
    /// Whether it has a label that is set off from the words around it.
    fileprivate var isSetOff: Bool { segments.contains { !$0.isPlain } }
}

extension ActionClaim {
    /// Whether the reader is told to use or fill in something of a portal.
    fileprivate var isOwnStep: Bool { actor == nil && mood == .order && verb.nature == .interface && !objects.isEmpty }
}
