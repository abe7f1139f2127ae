/// Page words are the words of the page that is being read, and where on it each of them stands.
struct PageWords: Sendable {
    /// Where a word stands, and so how much it says about the page.
    enum Field { case title, heading, label, text }

    /// A field, and the number of the heading that it stands below.
    struct Place {
        let field: Field
        let section: Int
    }

    /// What is known of a word.
    private struct Tally {
        /// How often it stands in the text, up to as often as counts.
        var times: UInt8 = 0
        var isFound = false
        var isInTitle = false
        var isInHeading = false
        var isInLabel = false
        var section: UInt16 = 0

        static let mostTimes: UInt8 = 8

        @inline(__always)
        mutating func add(_ place: Place) {
            switch place.field {
            case .title: isInTitle = true
            case .heading:
                if !isInTitle, !isInHeading { section = UInt16(truncatingIfNeeded: place.section) }
                isInHeading = true
            case .label:
                isInLabel = true
                if times < Self.mostTimes { times += 1 }
            case .text: if times < Self.mostTimes { times += 1 }
            }
        }
    }

    /// The words of all pages.
    private(set) var table = WordTable()
    private var forms = WordForms()
    /// For each word of the table what is known of it; nothing for those that are not on this page.
    private var tallies: [Tally] = []
    /// The words that are on this page.
    private var found: [UInt32] = []

    /// The number of different words of the page.
    var count: Int { found.count }

    /// Adds all words of a text.
    mutating func add(_ text: String, _ place: Place) {
        var text = text
        text.withUTF8 { text in WordCutter.cut(text) { add(table.number(of: $0), place) } }
    }

    /// Adds the word that begins somewhere, if it is none that is left out; returns where the text goes on.
    @inline(__always)
    mutating func addWord(
        in text: UnsafeBufferPointer<UInt8>, at start: Int, _ place: Place, _ cutter: WordCutter
    ) -> Int {
        if let base = text.baseAddress, start &+ LetterRun.longest < text.count {
            let run = LetterRun(at: base + start)
            let end = start &+ run.count
            // What goes on with other letters, or is longer, is read with more care.
            if run.count > 0, text[end] < 0x80, run.count < LetterRun.longest || !text[end].isASCIILetterOrDigit {
                let word = forms.word(of: run) ?? newForm(run)
                if word != WordForms.none { add(Int(word), place) }
                return end
            }
        }
        return cutter.cutWord(of: text, at: start) { add(table.number(of: $0), place) }
    }

    private mutating func newForm(_ run: LetterRun) -> Int32 {
        let word = run.withBytes { letters in
            let kept = WordCutter.kept(of: letters)
            return kept == 0 ? WordForms.none : Int32(table.number(of: UnsafeBufferPointer(rebasing: letters[..<kept])))
        }
        forms.add(run, word: word)
        return word
    }

    @inline(__always)
    private mutating func add(_ word: Int, _ place: Place) {
        if word >= tallies.count { tallies += repeatElement(Tally(), count: table.count - tallies.count) }
        if !tallies[word].isFound {
            tallies[word].isFound = true
            tallies[word].section = UInt16(truncatingIfNeeded: place.section)
            found.append(UInt32(truncatingIfNeeded: word))
        }
        tallies[word].add(place)
    }

    /// Hands on the words of the page with their sections and weights, and begins another page.
    ///
    /// - Parameter titleCount: the number of words of the title.
    mutating func takeAll(titleCount: Int, _ take: (_ word: UInt32, _ section: UInt16, _ weight: UInt8) -> Void) {
        let weightOfTitle = 24 + 24 / max(titleCount, 1)
        for word in found {
            let tally = tallies[Int(word)]
            tallies[Int(word)] = Tally()
            var weight = Int(tally.times)
            if tally.isInTitle { weight += weightOfTitle }
            if tally.isInHeading { weight += 10 }
            if tally.isInLabel { weight += 5 }
            take(word, tally.section, UInt8(max(1, min(weight, 63))))
        }
        found.removeAll(keepingCapacity: true)
    }
}
