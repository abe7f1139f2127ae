internal import Procedures
internal import Workflow

/// Step actors say which items of a procedure are done by somebody other than its reader.
struct StepActors {
    /// Whoever the procedure is written for, if that is known.
    let reader: Actor?
    /// Whether others do all of an item: the item itself, or, if it only heads the items in it, each of those.
    private(set) var isOther: [Bool] = []

    init(_ verdict: ProcedureVerdict, _ outline: StepOutline, reader: Actor?) {
        self.reader = reader
        let items = verdict.procedure.items
        isOther = [Bool](repeating: false, count: items.count)
        var hasOwnSteps = [Bool](repeating: false, count: items.count)
        for index in items.indices.reversed() {
            if outline.isHeading[index] {
                isOther[index] = !hasOwnSteps[index]
            } else if verdict.items.indices.contains(index) {
                let item = verdict.items[index]
                isOther[index] =
                    item.bucket == .otherActor || !item.deeds.isEmpty && item.deeds.allSatisfy { isForeign($0) }
            }
            if !isOther[index] || hasOwnSteps[index], let parent = items[index].parent { hasOwnSteps[parent] = true }
        }
    }

    /// Whether somebody other than the reader did something.
    func isForeign(_ deed: ItemVerdict.Deed) -> Bool { deed.actor != reader && !deed.actor.isSystem }

    /// Whether the item that heads an item asks others for it already.
    func isAskedForAbove(_ index: Int, _ outline: StepOutline, _ items: [Item]) -> Bool {
        guard let parent = items[index].parent else { return false }
        return outline.isHeading[parent] && isOther[parent]
    }
}
