/// Writes one page of a section.
struct PageWriter {
    /// Between which lengths a page is planned; the last sentence may reach a little beyond.
    static let longest = 7_650
    static let shortest = 3_600

    let plan: Plan
    let sectionNumber: Int
    let pageNumber: Int
    var random: Random
    var bytes: [UInt8] = []

    /// Where the next sentence comes from; the page walks through them in a fixed order, so that none follows itself.
    private var sentence: Int

    init(plan: Plan, section: Int, page: Int) {
        self.plan = plan
        self.sectionNumber = section
        self.pageNumber = page
        self.random = plan.random(for: section, page: page)
        self.sentence = random.below(Phrases.sentences.count)
        bytes.reserveCapacity(Self.longest + 500)
    }

    var section: Section { plan.sections[sectionNumber] }
    var page: Page { section.pages[pageNumber] }

    /// What the page describes of the model, if anything.
    var bound: BoundProcedure? { plan.procedure(for: sectionNumber, page: pageNumber) }

    /// Writes the whole page and returns its bytes.
    mutating func write() -> [UInt8] {
        // The larger of two draws, so that most pages are long: 6.2 KB on average.
        let range = Self.longest - Self.shortest
        let target = Self.shortest + max(random.below(range), random.below(range))
        // What "Related pages" needs, with which every page ends.
        let reserve = 600

        writeFrontMatter()
        writeOpening()
        writeBeforeYouBegin()
        if let heading = page.procedure {
            writeProcedure(heading)
        } else {
            writeTasksOfSection()
        }
        for part in shuffledExtras() {
            let before = bytes.count
            write(part)
            if bytes.count > target - reserve - 300 { bytes.removeSubrange(before...) }
        }
        writeGoodToKnow(until: target - reserve)
        writeRelatedPages()
        return bytes
    }

    // MARK: Words

    /// Appends a phrase, with everything that stands after a dollar sign filled in.
    mutating func add(_ phrase: String) {
        var rest = phrase.utf8[...]
        while let dollar = rest.firstIndex(of: UInt8(ascii: "$")) {
            bytes.append(contentsOf: rest[..<dollar])
            rest = rest[dollar...].dropFirst()
            let end = rest.firstIndex { $0 < UInt8(ascii: "a") || $0 > UInt8(ascii: "z") } ?? rest.endIndex
            fill(in: String(rest[..<end]) ?? "")
            rest = rest[end...]
        }
        bytes.append(contentsOf: rest)
    }

    private mutating func fill(in name: String) {
        switch name {
        case "subject": add(section.subject.singular)
        case "subjects": add(section.subject.plural)
        case "office": add(section.office.name)
        case "role": add(random.pick(from: Phrases.roles))
        case "label": add(random.pick(from: Phrases.labels))
        case "section": add(random.pick(from: Phrases.sections))
        case "person": add(random.pick(from: Phrases.people))
        case "number": add(String(10 + random.below(50)))
        case "code": add("\(["PD", "RQ", "HB", "KX"][random.below(4)])-\(1000 + random.below(9000))")
        case "link": addLink()
        default: add(name)
        }
    }

    /// Appends a line and ends it.
    mutating func line(_ phrase: String = "") {
        add(phrase)
        bytes.append(UInt8(ascii: "\n"))
    }

    /// Appends a sentence of its own.
    mutating func addSentence() {
        // 7 has no divisor in common with the number of sentences, so all of them come before one comes again.
        sentence = (sentence + 7) % Phrases.sentences.count
        add(Phrases.sentences[sentence])
    }

    /// Appends a paragraph and the blank line after it.
    mutating func paragraph(of sentences: Int) {
        for number in 0..<sentences {
            if number > 0 { add(" ") }
            addSentence()
        }
        line()
        line()
    }

    // MARK: Links

    /// Appends a link to another page of the handbook: mostly of the same section, often to a heading.
    mutating func addLink() {
        let other = random.below(3) == 0 ? random.below(plan.sections.count) : sectionNumber
        let target = plan.sections[other]
        var number = random.below(target.pages.count)
        if other == sectionNumber, number == pageNumber { number = (number + 1) % target.pages.count }
        // A section of a single page has no other one.
        if other == sectionNumber, number == pageNumber { return add("[Handbook](../index.md)") }
        let page = target.pages[number]
        add("[\(page.title)](")
        if other != sectionNumber { add("../\(target.folder)/") }
        add(page.file)
        if random.below(2) == 0 { add("#\(random.pick(from: page.anchors))") }
        add(")")
    }

    /// Appends an image that belongs to this section's subject.
    mutating func addImage() {
        let image = random.pick(from: Phrases.images)
        add("![\(image.shows)](../media/\(image.file))")
    }
}
