// All that sentences claim.

extension Item: Movable {
    mutating func move(by place: Relocation) {
        range.move(by: place)
        textRange.move(by: place)
        sentences.move(by: place)
        asides.move(by: place)
        fields.move(by: place)
        mark.move(by: place)
        reason.move(by: place)
    }
}

extension Item.Aside: Movable {
    mutating func move(by place: Relocation) {
        range.move(by: place)
    }
}

extension StepMark: Movable {
    mutating func move(by place: Relocation) {
        range.move(by: place)
    }
}

extension BucketReason: Movable {
    mutating func move(by place: Relocation) {
        switch self {
        case .acts(let range): self = .acts(place(range))
        case .actsElsewhere(let range): self = .actsElsewhere(place(range))
        case .tells(let range): self = .tells(place(range))
        case .offers(let range): self = .offers(place(range))
        case .noVerb(let range): self = .noVerb(place(range))
        case .othersAct(var actor):
            actor.move(by: place)
            self = .othersAct(actor)
        case .marked(var mark):
            mark.move(by: place)
            self = .marked(mark)
        case .heads, .nothingToRead, .tooLong, .included: break
        }
    }
}

extension Sentence: Movable {
    mutating func move(by place: Relocation) {
        range.move(by: place)
        optional.move(by: place)
        applicability.move(by: place)
        topic.move(by: place)
        name.move(by: place)
        locations.move(by: place)
        conditions.move(by: place)
        purposes.move(by: place)
        actions.move(by: place)
        results.move(by: place)
        references.move(by: place)
        choice.move(by: place)
        unread.move(by: place)
    }
}

extension Sentence.Sign: Movable {
    mutating func move(by place: Relocation) {
        range.move(by: place)
    }
}

extension LocationClaim: Movable {
    mutating func move(by place: Relocation) {
        mention.move(by: place)
        range.move(by: place)
    }
}

extension ConditionClaim: Movable {
    mutating func move(by place: Relocation) {
        states = []
        mentions.move(by: place)
        range.move(by: place)
    }
}

extension PurposeClaim: Movable {
    mutating func move(by place: Relocation) {
        mentions.move(by: place)
        range.move(by: place)
    }
}

extension ResultClaim: Movable {
    mutating func move(by place: Relocation) {
        verbRange.move(by: place)
        subject.move(by: place)
        mentions.move(by: place)
        range.move(by: place)
    }
}

extension ActorClaim: Movable {
    mutating func move(by place: Relocation) {
        range.move(by: place)
    }
}

extension ActionClaim: Movable {
    mutating func move(by place: Relocation) {
        verbRange.move(by: place)
        actor.move(by: place)
        objects.move(by: place)
        exceptions.move(by: place)
        value.move(by: place)
        locations.move(by: place)
        purpose.move(by: place)
        roles.move(by: place)
        range.move(by: place)
    }
}

extension Mention: Movable {
    mutating func move(by place: Relocation) {
        segments.move(by: place)
        kind.move(by: place)
        quantifier.move(by: place)
        description.move(by: place)
        range.move(by: place)
        reach.move(by: place)
    }
}

extension Mention.Segment: Movable {
    mutating func move(by place: Relocation) {
        range.move(by: place)
        outer.move(by: place)
    }
}

extension Mention.Kind: Movable {
    mutating func move(by place: Relocation) {
        range.move(by: place)
    }
}
