public import Diagnostics

/// What is checked may be another text than that of the file: one with the words of other files in it. Then all that is said
/// of its bytes has to be said of those of the file.
extension CheckedDocument {
    /// The document as what is said of the file that it was made of.
    ///
    /// - Parameters:
    ///   - place: the bytes of the file that bytes of the text stand for.
    ///   - findings: what some findings are in the file.
    ///   - included: where an item is, if it stands in another file.
    public func moved(
        by place: (Range<Int>) -> Range<Int>, _ findings: ([Diagnostic]) -> [Diagnostic],
        included: (Item) -> IncludedItem? = { _ in nil }
    ) -> CheckedDocument {
        var moved = self
        moved.diagnostics = findings(diagnostics)
        for index in moved.read.procedures.indices { moved.read.procedures[index].findIncluded(included) }
        moved.read.move(by: place)
        for index in moved.verdicts.indices {
            moved.verdicts[index].procedure.findIncluded(included)
            moved.verdicts[index].diagnostics = findings(moved.verdicts[index].diagnostics)
            moved.verdicts[index].move(by: place)
        }
        return moved
    }
}

extension Procedure {
    fileprivate mutating func findIncluded(_ place: (Item) -> IncludedItem?) {
        for (index, item) in items.enumerated() { included[index] = place(item) }
    }
}

private typealias Relocation = (Range<Int>) -> Range<Int>

/// What has places in a text.
private protocol Movable {
    mutating func move(by place: Relocation)
}

extension Range: Movable where Bound == Int {
    fileprivate mutating func move(by place: Relocation) { self = place(self) }
}

extension Array: Movable where Element: Movable {
    fileprivate mutating func move(by place: Relocation) { for index in indices { self[index].move(by: place) } }
}

extension Optional: Movable where Wrapped: Movable {
    fileprivate mutating func move(by place: Relocation) {
        guard var value = self else { return }
        value.move(by: place)
        self = value
    }
}

// MARK: Documents

// Bindings, and what is wrong with them, stand in the front matter or in a file of their own, which stay what they are.

extension ReadDocument: Movable {
    fileprivate mutating func move(by place: Relocation) {
        sections.move(by: place)
        procedures.move(by: place)
        tables.move(by: place)
        unbound.move(by: place)
        ignored.move(by: place)
        roles.move(by: place)
        prerequisites.move(by: place)
        markProblems.move(by: place)
    }
}

extension Section: Movable {
    fileprivate mutating func move(by place: Relocation) {
        headingRange.move(by: place)
        range.move(by: place)
    }
}

extension Procedure: Movable {
    fileprivate mutating func move(by place: Relocation) {
        items.move(by: place)
        remarks.move(by: place)
        proseRoles.move(by: place)
        stepRoles.move(by: place)
        range.move(by: place)
    }
}

extension DocumentTable: Movable {
    fileprivate mutating func move(by place: Relocation) {
        rows.move(by: place)
        range.move(by: place)
    }
}

extension DocumentTable.Cell: Movable {
    fileprivate mutating func move(by place: Relocation) {
        range.move(by: place)
    }
}

extension UnboundList: Movable {
    fileprivate mutating func move(by place: Relocation) {
        range.move(by: place)
    }
}

extension StepMarkProblem: Movable {
    fileprivate mutating func move(by place: Relocation) {
        range.move(by: place)
    }
}

extension RoleClaim: Movable {
    fileprivate mutating func move(by place: Relocation) {
        names.move(by: place)
        range.move(by: place)
        deed.move(by: place)
    }
}

extension RoleClaim.Name: Movable {
    fileprivate mutating func move(by place: Relocation) {
        range.move(by: place)
    }
}

extension PrerequisiteClaim: Movable {
    fileprivate mutating func move(by place: Relocation) {
        words = []
        range.move(by: place)
    }
}

extension Prerequisite: Movable {
    fileprivate mutating func move(by place: Relocation) {
        range.move(by: place)
        value?.range.move(by: place)
    }
}

// MARK: Verdicts

extension ProcedureVerdict: Movable {
    fileprivate mutating func move(by place: Relocation) {
        procedure.move(by: place)
        prerequisites.move(by: place)
        items.move(by: place)
    }
}

extension ItemVerdict: Movable {
    fileprivate mutating func move(by place: Relocation) {
        deeds.move(by: place)
    }
}

extension ItemVerdict.Deed: Movable {
    fileprivate mutating func move(by place: Relocation) {
        range.move(by: place)
    }
}

// MARK: Claims

extension Item: Movable {
    fileprivate mutating func move(by place: Relocation) {
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
    fileprivate mutating func move(by place: Relocation) {
        range.move(by: place)
    }
}

extension StepMark: Movable {
    fileprivate mutating func move(by place: Relocation) {
        range.move(by: place)
    }
}

extension BucketReason: Movable {
    fileprivate mutating func move(by place: Relocation) {
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
    fileprivate mutating func move(by place: Relocation) {
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
    fileprivate mutating func move(by place: Relocation) {
        range.move(by: place)
    }
}

extension LocationClaim: Movable {
    fileprivate mutating func move(by place: Relocation) {
        mention.move(by: place)
        range.move(by: place)
    }
}

extension ConditionClaim: Movable {
    fileprivate mutating func move(by place: Relocation) {
        mentions.move(by: place)
        range.move(by: place)
    }
}

extension PurposeClaim: Movable {
    fileprivate mutating func move(by place: Relocation) {
        mentions.move(by: place)
        range.move(by: place)
    }
}

extension ResultClaim: Movable {
    fileprivate mutating func move(by place: Relocation) {
        verbRange.move(by: place)
        subject.move(by: place)
        mentions.move(by: place)
        range.move(by: place)
    }
}

extension ActorClaim: Movable {
    fileprivate mutating func move(by place: Relocation) {
        range.move(by: place)
    }
}

extension ActionClaim: Movable {
    fileprivate mutating func move(by place: Relocation) {
        verbRange.move(by: place)
        actor.move(by: place)
        objects.move(by: place)
        value.move(by: place)
        locations.move(by: place)
        purpose.move(by: place)
        roles.move(by: place)
        range.move(by: place)
    }
}

extension Mention: Movable {
    fileprivate mutating func move(by place: Relocation) {
        segments.move(by: place)
        kind.move(by: place)
        quantifier.move(by: place)
        description.move(by: place)
        range.move(by: place)
        reach.move(by: place)
    }
}

extension Mention.Segment: Movable {
    fileprivate mutating func move(by place: Relocation) {
        range.move(by: place)
        outer.move(by: place)
    }
}

extension Mention.Kind: Movable {
    fileprivate mutating func move(by place: Relocation) {
        range.move(by: place)
    }
}
