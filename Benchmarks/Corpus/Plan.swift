/// The handbook before a word of it is written: which sections there are, and which pages each has.
///
/// Links are drawn from the plan, so that every one of them leads to a page and a heading that exist.
struct Plan: Sendable {
    let sections: [Section]
    let seed: UInt64
    /// What the pages that are bound to the model describe, one after the other.
    let procedures: [BoundProcedure]
    /// Which pages describe something of the model.
    let share: Share
    /// Whether the pages that do say so, and are bound to it.
    let binds: Bool

    /// The pages of a section that describe something of the model.
    enum Share: Sendable {
        /// Every second one.
        case half
        /// Every one that is about a task.
        case all
    }

    /// Plans a handbook of `pages` documents: the home page, and sections of 20 to 50 pages each.
    ///
    /// Only a handbook of fewer than 21 documents has a smaller section.
    init(
        pages: Int, seed: UInt64, procedures: [BoundProcedure] = [], in share: Share = .half, binds: Bool = true
    ) {
        var random = Random(seed: seed)
        var sections: [Section] = []
        var left = pages - 1
        while left > 0 {
            var size = 20 + random.below(31)
            if left <= 50 {
                size = left
            } else if left - size < 20 {
                size = left / 2
            }
            sections.append(Section(number: sections.count, size: size))
            left -= size
        }
        self.sections = sections
        self.seed = seed
        self.procedures = procedures
        self.share = share
        self.binds = binds
    }

    /// What a page describes of the model, if it describes anything of it.
    func procedure(for section: Int, page: Int) -> BoundProcedure? {
        if procedures.isEmpty { return nil }
        // Sections have up to 50 pages, the overview included.
        switch share {
        case .half: return page % 2 == 1 ? procedures[(section * 25 + page / 2) % procedures.count] : nil
        case .all: return page > 0 ? procedures[(section * 50 + page) % procedures.count] : nil
        }
    }

    /// Random numbers that belong to one page: a page does not depend on those made before it.
    func random(for section: Int, page: Int) -> Random {
        var mixer = Random(seed: seed ^ UInt64(section) << 32 ^ UInt64(page))
        return Random(seed: mixer.next())
    }
}

/// A folder of the handbook: one subject in one office, an overview and its tasks.
struct Section: Sendable {
    let subject: Subject
    let office: Office
    let pages: [Page]

    init(number: Int, size: Int) {
        let subject = Subject.all[number % Subject.all.count]
        let office = Office.numbered(number / Subject.all.count)
        self.subject = subject
        self.office = office
        self.pages = (0..<size).map { page in
            Page(subject: subject, office: office, topic: page == 0 ? nil : Topic.numbered(page - 1))
        }
    }

    var folder: String { "\(office.slug)-\(subject.slug)" }

    var name: String { "\(capitalized(subject.plural)) in \(office.name)" }
}

/// A page of a section: what the rest of the handbook must know to link to it.
struct Page: Sendable {
    let title: String
    let file: String
    let topic: Topic?

    /// The heading of the page's procedure; an overview has none.
    let procedure: String?

    /// The id of that heading.
    let procedureAnchor: String?

    /// The ids of headings that the page has for certain.
    let anchors: [String]

    init(subject: Subject, office: Office, topic: Topic?) {
        self.topic = topic
        guard let topic else {
            title = "Overview of \(subject.plural) in \(office.name)"
            file = "index.md"
            procedure = nil
            procedureAnchor = nil
            anchors = ["before-you-begin", "good-to-know", "related-pages"]
            return
        }
        let verb = topic.verb.lowercased()
        title = "\(topic.verb) \(subject.plural) for \(topic.audience) in \(office.name)"
        file = "\(verb)-for-\(hyphenated(topic.audience)).md"
        procedure = "\(topic.verb) the \(subject.singular)"
        let anchor = "\(verb)-the-\(subject.slug)"
        procedureAnchor = anchor
        anchors = ["before-you-begin", anchor, "check-the-result", "good-to-know", "related-pages"]
    }
}

func capitalized(_ words: String) -> String {
    words.prefix(1).uppercased() + words.dropFirst()
}

private func hyphenated(_ words: String) -> String {
    String(words.map { $0 == " " ? "-" : $0 })
}
