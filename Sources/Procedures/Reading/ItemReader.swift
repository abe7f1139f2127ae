internal import Markdown

/// An item reader reads the items of a document's lists.
///
/// It keeps the buffers of one item for the next one; what it returns are plain values.
struct ItemReader {
    private let vocabulary: Vocabulary
    private let lexicon: Lexicon
    private var text: StepText
    private var marks: StepMarks

    init(_ vocabulary: Vocabulary, _ lexicon: Lexicon, _ marks: StepMarks) {
        self.vocabulary = vocabulary
        self.lexicon = lexicon
        self.marks = marks
        text = StepText(vocabulary)
    }

    /// Reads the items of a list, each followed by those that are nested in it.
    mutating func read(_ list: FoundList, in document: borrowing Document, _ html: RawHTML) -> [Item] {
        var items: [Item] = []
        var number = list.isOrdered ? list.firstNumber : nil
        for (place, node) in list.items.enumerated() {
            let first = items.count
            readTree(node, number: number, in: document, html, into: &items)
            for aside in list.asides where aside.item == place {
                items[first].asides.append(self.aside(aside.node, in: document))
            }
            number = number.map { $0 + 1 }
        }
        finish(&items)
        return items
    }

    /// Reads an item and the items of the lists in it.
    private mutating func readTree(
        _ root: Node, number: Int?, in document: borrowing Document, _ html: RawHTML, into items: inout [Item]
    ) {
        // The lists that are open, with the index of the item that each is in, and the number of its next item.
        var open: [(parent: Int, number: Int?)] = []
        var current: [Int] = []
        var walk = Walk(root)
        while let step = walk.next() {
            switch step.kind {
            case .item:
                if step.isEntering {
                    let range = document.range(of: step.node)
                    var item = Item(
                        number: open.last?.number ?? (open.isEmpty ? number : nil), parent: open.last?.parent,
                        range: range, textRange: range.lowerBound..<range.lowerBound)
                    item.mark = marks.mark(in: range)
                    items.append(item)
                    current.append(items.count - 1)
                    if let last = open.indices.last { open[last].number = open[last].number.map { $0 + 1 } }
                } else {
                    current.removeLast()
                }
            case .list:
                if step.isEntering, let parent = current.last {
                    open.append((parent, step.node.isOrderedList ? step.node.listStart : nil))
                } else if !open.isEmpty {
                    open.removeLast()
                }
            case .paragraph where step.isEntering:
                guard let place = current.last else { continue }
                readParagraph(step.node, in: document, html, into: &items[place])
                walk.skip(step.node)
            case .codeBlock, .blockQuote, .htmlBlock, .blockElement, .heading, .thematicBreak:
                guard step.isEntering, let place = current.last else { continue }
                if isAside(step.node, step.kind, in: document) {
                    items[place].asides.append(aside(step.node, in: document))
                }
                walk.skip(step.node)
            default: continue
            }
        }
    }

    private func isAside(_ node: Node, _ kind: NodeKind, in document: borrowing Document) -> Bool {
        switch kind {
        case .codeBlock, .blockQuote: return true
        case .blockElement:
            switch document.element(of: node) {
            case .table, .include, .snippet, .image, .video: return true
            default: return false
            }
        default: return false
        }
    }

    private func aside(_ node: Node, in document: borrowing Document) -> Item.Aside {
        let kind: Item.Aside.Kind
        switch (node.kind, document.element(of: node)) {
        case (_, .alert): kind = .alert
        case (_, .table): kind = .table
        case (_, .include): kind = .include
        case (_, .image), (_, .video), (.image, _): kind = .image
        case (.blockQuote, _): kind = .quote
        case (.paragraph, _): kind = .text
        default: kind = .code
        }
        return Item.Aside(kind: kind, range: document.range(of: node))
    }

    // MARK: Paragraphs

    private mutating func readParagraph(
        _ node: Node, in document: borrowing Document, _ html: RawHTML, into item: inout Item
    ) {
        let range = document.range(of: node)
        let paragraph = (item.sentences.last?.paragraph ?? -1) + 1
        if item.textRange.isEmpty { item.textRange = range }
        text.read(node, in: document, html)
        collectAsides(node, in: document, into: &item)
        if text.isCut {
            item.reason = .tooLong
            return
        }
        for sentence in SentenceBounds.find(in: text, vocabulary) {
            var read = SentenceReader.read(text, sentence, paragraph: paragraph, vocabulary, lexicon)
            if let before = item.sentences.last { read.relate(to: before) }
            item.sentences.append(read)
        }
    }

    private func collectAsides(_ node: Node, in document: borrowing Document, into item: inout Item) {
        var child = node.firstChild
        while let next = child {
            if next.kind == .image {
                item.asides.append(aside(next, in: document))
            } else if next.kind == .inlineElement, case .include = document.element(of: next) {
                item.asides.append(aside(next, in: document))
            }
            child = next.next
        }
    }

    // MARK: Buckets

    private func finish(_ items: inout [Item]) {
        var hasParts = [Bool](repeating: false, count: items.count)
        for index in items.indices {
            guard let parent = items[index].parent else { continue }
            hasParts[parent] = true
            let offersChoice = items[parent].sentences.contains { $0.choice != nil }
            items[index].nesting = offersChoice ? .alternative : .part
        }
        // A comment in an item speaks about that one, and not about those that the item is nested in.
        for index in items.indices.reversed() {
            var parent = items[index].parent
            while let around = parent, let mark = items[index].mark, items[around].mark == mark {
                items[around].mark = nil
                parent = items[around].parent
            }
        }
        for index in items.indices { items[index].sort(hasParts: hasParts[index]) }
    }
}

extension Item {
    /// Puts the item into its bucket.
    mutating func sort(hasParts: Bool) {
        (bucket, reason) = destination(hasParts: hasParts)
    }

    private func destination(hasParts: Bool) -> (Bucket, BucketReason) {
        if let mark {
            if mark.kind == .human { return (.human, .marked(mark)) }
            return (.setAside, .marked(mark))
        }
        if reason == .tooLong { return (.notUnderstood, .tooLong) }
        if sentences.isEmpty {
            if asides.contains(where: { $0.kind == .include }) { return (.notUnderstood, .included) }
            return hasParts ? (.performed, .heads) : (.notUnderstood, .nothingToRead)
        }
        if let choice = sentences.lazy.compactMap({ $0.choice }).first { return (.choice, .offers(choice)) }

        let own = actions.filter { $0.actor == nil }
        let orders = own.filter { $0.mood != .permission && $0.mood != .fact }
        for sentence in sentences where sentence.branches > 1 || sentence.relation == .alternative {
            let isOrder = sentence.actions.contains { $0.actor == nil && ($0.mood == .order || $0.mood == .duty) }
            if isOrder { return (.choice, .offers(sentence.range)) }
        }
        if let act = orders.first(where: { $0.verb.nature != .human }) { return (.performed, .acts(act.range)) }
        if let act = orders.first { return (.human, .actsElsewhere(act.range)) }
        if let other = actions.lazy.compactMap({ $0.actor }).first { return (.otherActor, .othersAct(other)) }
        if let sentence = sentences.first(where: { $0.branches > 1 && !$0.actions.isEmpty }) {
            return (.choice, .offers(sentence.range))
        }
        if let act = own.first(where: { $0.mood == .permission }) {
            return act.verb.nature == .human ? (.human, .actsElsewhere(act.range)) : (.performed, .acts(act.range))
        }
        if let result = results.first { return (.result, .tells(result.range)) }
        if let act = own.first { return (.human, .actsElsewhere(act.range)) }
        if hasParts { return (.performed, .heads) }
        let place = sentences[0].unread.first ?? sentences[0].range
        return (.notUnderstood, .noVerb(place))
    }
}

extension Sentence {
    /// Settles how the sentence is related to the one before it.
    ///
    /// Two sentences that do opposite things to the same control for two purposes, or that begin with two conditions,
    /// are alternatives.
    mutating func relate(to before: Sentence) {
        guard relation == .next else { return }
        if let own = actions.first, let other = before.actions.last, own.verb == other.verb.opposite {
            let isSame =
                own.objects.first?.reference == .last
                || own.objects.first?.label != nil && own.objects.first?.label?.text == other.objects.first?.label?.text
            if isSame, !purposes.isEmpty || !conditions.isEmpty { relation = .alternative }
        }
        let isCase = conditions.contains { $0.isLeading && $0.kind == .if }
        if isCase, before.conditions.contains(where: { $0.isLeading && $0.kind == .if }) { relation = .alternative }
    }
}
