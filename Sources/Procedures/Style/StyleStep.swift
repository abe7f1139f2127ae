internal import Workflow

/// A style step is what the style rules look at: an item of a list with what became of it, or a remark after the list.
struct StyleStep {
    /// The item; nil for a remark.
    let item: Item?
    let sentences: [Sentence]
    /// What it did to the model; nothing if that is not known.
    let deeds: [ItemVerdict.Deed]
    /// The byte at which its text begins.
    let start: Int

    init(_ item: Item, _ verdict: ItemVerdict?) {
        self.item = item
        sentences = item.sentences
        deeds = verdict?.deeds ?? []
        start = item.sentences.first?.range.lowerBound ?? item.range.lowerBound
    }

    init(remark: Sentence) {
        item = nil
        sentences = [remark]
        deeds = []
        start = remark.range.lowerBound
    }

    /// What an action did to the model, if that is known.
    func deed(of action: ActionClaim) -> ItemVerdict.Deed? { deed(at: action.range) }

    /// What the action at some bytes did to the model, if that is known.
    func deed(at action: Range<Int>) -> ItemVerdict.Deed? {
        if deeds.isEmpty { return nil }
        return deeds.first { $0.range == action }
            ?? deeds.first { deed in
                guard let range = deed.range else { return false }
                return action.contains(range.lowerBound) && range.upperBound <= action.upperBound
            }
    }

    /// The control that an action was done to, if that is known.
    func control(of action: ActionClaim, on page: StylePage) -> Control? {
        switch deed(of: action)?.option {
        case .use(let handle), .fill(let handle), .clear(let handle): page.domain[handle].control
        default: nil
        }
    }

    /// Whether an action is done to a check box: the model says so, or else the words do.
    func isCheckBox(_ action: ActionClaim, on page: StylePage) -> Bool {
        if let control = control(of: action, on: page) { return control.kind == .checkBox }
        switch action.objects.first?.kind?.word {
        case .checkBox: return true
        case .box, .field, .option:
            // One clears a box of text as well, but only a check box is checked and unchecked.
            switch page.book.verbs.spelling(of: action, in: page.source)?.fault {
            case .tick, .untick: return true
            default: return false
            }
        default: return false
        }
    }
}
