internal import Markdown

/// An item reader reads the items of a document's lists.
///
/// It keeps the buffers of one item for the next one; what it returns are plain values.
struct ItemReader {
    private var text: StepText
    private var marks: StepMarks

    init(_ vocabulary: Vocabulary, _ lexicon: Lexicon, _ marks: StepMarks) {
        self.init(ReadingWords(vocabulary, lexicon), marks)
    }

    init(_ words: ReadingWords, _ marks: StepMarks) { self.init(StepText(words), marks) }

    /// Makes a reader with the buffers of what has been read before.
    init(_ text: consuming StepText, _ marks: StepMarks) {
        self.marks = marks
        self.text = text
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
                items[first].readFields(aside.node, in: document)
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
                    items.append(
                        Item(
                            number: open.last?.number ?? (open.isEmpty ? number : nil), parent: open.last?.parent,
                            range: range, textRange: range.lowerBound..<range.lowerBound))
                    items[items.count - 1].mark = marks.mark(in: range)
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
                    items[place].readFields(step.node, in: document)
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
        if node.children.allSatisfy({ $0.kind == .image || $0.kind == .softBreak }) {
            // A picture by itself shows what the step says.
            collectAsides(node, in: document, into: &item)
            return
        }
        let range = document.range(of: node)
        let paragraph = (item.sentences.last?.paragraph ?? -1) + 1
        if item.textRange.isEmpty { item.textRange = range }
        text.read(node, in: document, html)
        collectAsides(node, in: document, into: &item)
        if text.isCut {
            item.reason = .tooLong
            return
        }
        for sentence in SentenceBounds.find(in: text) {
            item.sentences.append(SentenceReader.read(text, sentence, paragraph: paragraph))
            let place = item.sentences.count - 1
            if place > 0 {
                let (before, own) = (item.sentences[place - 1], item.sentences[place])
                if own.isAlternative(to: before) || missesThing(of: before, own, in: document) {
                    item.sentences[place].relation = .alternative
                }
            }
        }
    }

    /// Whether a sentence says how else it is done if one does not see what the sentence before has named.
    ///
    /// *Select **Settings**. If you don't see **Settings**, select **More**, and then select **Settings**.*
    private func missesThing(of before: Sentence, _ own: Sentence, in document: borrowing Document) -> Bool {
        guard let condition = own.conditions.first, condition.isLeading, condition.kind == .if, !own.actions.isEmpty,
            before.conditions.isEmpty, let label = before.actions.last?.objects.last?.label, !label.isPlain,
            condition.mentions.contains(where: { $0.label?.text == label.text })
        else { return false }
        let words = Wording.words(document.source.bytes[condition.range])
        let isSeen = words.contains { ["see", "find", "there", "shown", "visible", "available"].contains($0) }
        let isNegated = words.contains { ["not", "cannot", "don", "can", "isn", "doesn"].contains($0) }
        return isSeen && isNegated
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

    /// Reads the sentences after a list that begin with a condition.
    mutating func readRemarks(_ list: FoundList, in document: borrowing Document, _ html: RawHTML) -> [Sentence] {
        var remarks: [Sentence] = []
        for (paragraph, node) in list.after.enumerated() {
            text.read(node, in: document, html)
            if text.isCut { continue }
            for bounds in SentenceBounds.find(in: text) {
                let sentence = SentenceReader.read(text, bounds, paragraph: paragraph)
                if sentence.conditions.contains(where: \.isLeading) { remarks.append(sentence) }
            }
        }
        return remarks
    }

    // MARK: Buckets

    /// For each item that heads a list of things the bucket of those: what people make sure of, or what the portal shows.
    private func thingsListed(in items: [Item]) -> [Bucket?] {
        var lists: [Bucket?] = []
        lists.reserveCapacity(items.count)
        for index in items.indices {
            let around = items[index].parent.flatMap { lists[$0] }
            lists.append(items[index].sentences.listed ?? (items[index].sentences.areName ? around : nil))
        }
        return lists
    }

    private func finish(_ items: inout [Item]) {
        var hasParts = [Bool](repeating: false, count: items.count)
        for index in items.indices {
            guard let parent = items[index].parent else { continue }
            hasParts[parent] = true
            let offersChoice = items[parent].sentences.contains { $0.choice != nil }
            items[index].nesting = offersChoice ? .alternative : .part
        }
        for index in items.indices {
            guard let parent = items[index].parent, let head = items[parent].sentences.headAction else { continue }
            items[index].takeOver(head)
        }
        for index in items.indices {
            guard let parent = items[index].parent, let subject = items[parent].sentences.headSubject else { continue }
            items[index].attribute(to: subject)
        }
        let lists = thingsListed(in: items)
        for index in items.indices {
            if hasParts[index] { items[index].silenceHead() } else { items[index].takeNames() }
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
        for index in items.indices {
            if let parent = items[index].parent, let list = lists[parent] { items[index].fall(into: list) }
        }
    }
}
