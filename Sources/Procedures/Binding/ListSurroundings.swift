/// List surroundings are what the reader of a list has met before it: the sections around it, and those beside it that hold no
/// lists of their own, such as *Before you begin*.
struct ListSurroundings {
    /// The sections that the list stands in: not more than there are levels of headings.
    private var around: [Int] = []
    private let sections: [Section]
    private let withLists: BitSet

    /// Finds out what is around a list.
    ///
    /// - Parameters:
    ///   - section: the section of the list.
    ///   - sections: those of the document.
    ///   - withLists: the sections that hold lists.
    init(of section: Int?, in sections: [Section], _ withLists: BitSet) {
        self.sections = sections
        self.withLists = withLists
        var section = section
        while let place = section {
            around.append(place)
            section = sections[place].parent
        }
    }

    /// Whether the list stands in a section; what stands in none is around everything.
    func isWithin(_ section: Int?) -> Bool { section.map { around.contains($0) } ?? true }

    /// Whether a section that the list doesn't stand in is met beside it.
    func isBeside(_ section: Int) -> Bool {
        !withLists.contains(section) && isWithin(sections[section].parent)
    }
}
