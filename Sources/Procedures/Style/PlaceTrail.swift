internal import Workflow

/// A place trail is where a procedure has led its reader so far, and whether it has said so.
struct PlaceTrail {
    /// Where the last thing was done.
    private var last: Handle<Place>?
    /// The place that the reader has been told of.
    private var told: Handle<Place>?
    /// The keys of the places that a wrong step has named, of which nobody knows where it leads.
    private var named: Set<String> = []

    /// Whether a reader who is at a place now has to be told.
    func isNews(_ place: Handle<Place>, on page: StylePage) -> Bool {
        guard let last else { return false }
        return place != last && place != told
            && (named.isEmpty || !named.contains(page.book.title(of: place).key))
    }

    /// Takes a step that can't be carried out: where it sends its reader is what is wrong with it, and no fault of the next one.
    mutating func takeWrong(_ step: StyleStep) {
        for sentence in step.sentences {
            for action in sentence.actions {
                let isSent = action.verb == .go || action.verb == .open || action.objects.first?.isPath == true
                if isSent, step.deed(at: action.range) == nil { (last, told) = (nil, nil) }
            }
            for location in sentence.locations {
                if let label = location.mention.segments.last { named.insert(Domain.key(label.text)) }
            }
        }
    }

    /// Takes a step: what it does, and which places it names.
    mutating func take(_ step: StyleStep, on page: StylePage) {
        var isSent = false
        named = []
        for deed in step.deeds {
            switch deed.option {
            case .signIn, .go, .read, .menu:
                last = deed.after ?? last
                told = deed.after
                isSent = true
            default:
                last = deed.before ?? last
                guard let after = deed.after, after != deed.before else { continue }
                told = after
                isSent = false
            }
        }
        // Whoever is sent somewhere knows where; others have to be told.
        if !isSent, let place = told, !names(page.book.title(of: place), step) { told = nil }
    }

    /// Whether a step names a place: *The **Partner details** page opens*.
    private func names(_ title: (text: String, key: String), _ step: StyleStep) -> Bool {
        var isNamed = false
        for sentence in step.sentences {
            sentence.forEachMention { used in
                guard !used.isObject, let last = used.mention.segments.last else { return }
                if !isNamed { isNamed = last.text == title.text || Domain.key(last.text) == title.key }
            }
        }
        return isNamed
    }
}
