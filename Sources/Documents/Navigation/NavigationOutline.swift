internal import YAML

extension Outline {
    /// What a table of contents points to: for each entry, from the top to the bottom, its own target and then the other
    /// table of contents that it names.
    convenience init(_ items: [NavigationItem], in file: [UInt8]) {
        var draft = OutlineDraft()
        var waiting = Array(items.reversed())
        while let item = waiting.popLast() {
            for target in [item.href, item.tocHref] {
                if let target { draft.addReference(.entry, target.text, at: target.range, in: file) }
            }
            waiting += item.items.reversed()
        }
        self.init(draft)
    }
}
