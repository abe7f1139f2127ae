internal import Diagnostics
internal import Documents

/// A search index is what the browser loads to find pages: many small scripts, of which a query needs a few.
///
/// Each file is a plain script that hands its part to the page, so that searching works from `file://` too, where nothing
/// can be fetched. A page defines `self.tallySearchShard = (name, data) => …` and then loads what it needs:
///
///     search/index.js    tallySearchShard("index", {…})      once, at the first keystroke
///     search/t12.js      tallySearchShard("t12", […])        words, for each word of a query
///     search/d3.js       tallySearchShard("d3", […])         pages, for each page that is shown
///
/// All files but the first are loaded with `?v=` and the index's `version`, so that no cache mixes two builds.
///
/// **`index`** is an object:
///
/// - `format`: 2.
/// - `version`: a text that changes when any part does.
/// - `pages`: how many pages there are. They are numbered from 0, those of one kind in a row.
/// - `kinds`: `[[kind, first page], …]`, in the order of their pages. Results are shown in groups, one for each kind, that of
///   the best result first. A kind is the raw value of a ``SitePage/Kind``.
/// - `chunk`: how many pages a file `d…` holds: page `p` is entry `p % chunk` of the file `d` + `floor(p / chunk)`.
/// - `words`: the first word of each file `t…`, in the order of JavaScript's `<`. The file of a word is the last one whose
///   first word is not greater.
/// - `synonyms`: `[[[word, …], [word, …]], …]`, a former or other name and the current one, as words. Where a query has all
///   words of the first next to each other, the words of the second are searched for, too, in place of those.
///
/// **`t…`** is a list of words in order, each `[word, pages, postings]`: the word, on how many pages it is, and a string of
/// postings in the order of the pages. A posting is three numbers: how far the page is from the one before (the first one
/// from −1), the section (0 for the page as a whole, n for its n-th heading), and the weight, 1 to 63. Numbers are written
/// in digits of five bits, the lowest first, where all digits but the last have 32 added; the weight is a single digit of
/// six bits. Digits are the characters of ``SearchIndex/digits``. A word on more than 2,000 pages has those postings with
/// the greatest weights only: it is *common*, and pages that are not listed do not lack it.
///
/// **`d…`** is a list of pages, each `[path, title, summary, [section, …]]`; the path is relative to the root of the site,
/// and ready for an address. A section is `[anchor, heading]`, or only the heading where its anchor is made of it: in lower
/// case, without all but `[a-z0-9_ -]`, and with a hyphen for each blank.
///
/// **Words.** A text is in lower case (`ς` counts as `σ`), the letters from U+00C0 to U+017F lose their accents
/// (`c.normalize("NFD")[0]`), and the characters from U+0300 to U+036F are dropped. What remains is cut at everything that
/// is not `[\p{L}\p{N}\p{M}]`, and every word after its 32nd code point. An ending `ies` becomes `y`, and an ending `s`
/// falls unless the word ends in `ss`, `us` or `is`, in words of four characters or more. Words of a single ASCII letter
/// are left out, and so are the ``SearchWords/stopWords`` (as they are before an ending is taken off), which is why a query
/// leaves these out, too.
///
/// **Ranking** is done in whole numbers, so that everybody comes to the same order. Each word of a query finds the postings
/// of that word; the last one, unless a blank follows it, also those of the words that begin with it, as long as they are in
/// its file or in the one after (it is then taken as it is typed, without an ending `i` or `ie`). A word finds its other
/// forms, too: what is left of at least five letters `a` to `z` without one of the endings `ation`, `ion`, `ment`, `ance`,
/// `al`, `ing`, `ed` and `e`, with any of these. A posting counts `weight × rarity`, where `rarity` is the number of binary
/// digits of `floor(pages / pages of the word)`, and for a word that was only begun, and for another form, half of that,
/// rounded down; where the word itself is in the index, its rarity is the most that these others have. A query that ends in the first of two synonyms has no word that was only begun. Of several postings of one
/// query word on a page the best counts. The score of a page is the sum, of which a document and a role have 5/4, and rules,
/// tables, open questions and checks 3/4. Pages that lack no word of the query come first, then those that lack one, and so
/// on; then by score, the highest first; then by number. Words of a question, such as "how" and "my", may be lacking, and
/// count half. The section that is shown is that of the posting that counted most, the first of them if several do.
///
/// Where synonyms apply, each way to read the query is ranked, and the best rank of a page counts: fewest words lacking, then
/// the highest score. In place of `n` words, `m` others count half of what they would, and `n/m` of that if they are more;
/// and none of them is taken to be rarer than the rarest of those that were typed, if all of these are in the index. So who
/// types a common word doesn't find another name of it before the word itself. What stands in place of another is not
/// replaced again.
///
/// If some pages lack fewer words than others, only these are shown, and with them those that lack one more if they are fewer
/// than eight. A word that no page has is compared with those in its file and the two beside it: if one or, from eight letters
/// on, two letters make the difference, it is that which is searched for, and the reader is told.
public struct SearchIndex: Sendable {
    /// The characters that stand for the numbers from 0 to 63.
    static let digits: StaticString = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"

    /// How many pages a file of pages holds: so many that it is about as large as one of words.
    ///
    /// A build pays more for making a file than for what is in it.
    static let chunk = 12
    /// About how large a file of words is, in bytes.
    static let shardSize = 6_000
    /// How many postings a word has at most.
    static let mostPostings = 2_000

    /// The files.
    public let files: [OutputFile]

    init(
        _ numbering: SearchNumbering, _ parts: [SearchPart], synonyms: [SearchSynonym], jobs: Int
    ) {
        var version: [UInt8] = []
        var files: [OutputFile] = []
        var firsts: [String] = []
        // A file is put together as soon as all of its words are there, so that none has room that it doesn't need.
        var shard: [UInt8] = []
        func endShard() {
            if shard.isEmpty { return }
            let name = "t\(files.count)"
            let bytes = Self.script(name, [UInt8(ascii: "[")] + shard + [UInt8(ascii: "]")])
            version += OutputHash.name(bytes).utf8
            files.append(OutputFile(Self.path(name), .bytes(bytes)))
            shard.removeAll(keepingCapacity: true)
        }
        SearchPostings.forEachWord(of: parts, jobs: jobs) { word in
            if shard.count + word.json.count > Self.shardSize { endShard() }
            if shard.isEmpty {
                firsts.append(String(decoding: word.word, as: UTF8.self))
            } else {
                shard.append(UInt8(ascii: ","))
            }
            shard += word.json
        }
        endShard()
        var entries = [[UInt8]](repeating: Array("[]".utf8), count: numbering.count)
        for part in parts { for entry in part.entries { entries[entry.page] = entry.json } }
        let shown = entries
        for start in stride(from: 0, to: shown.count, by: Self.chunk) {
            let name = "d\(start / Self.chunk)"
            let range = start..<min(start + Self.chunk, shown.count)
            version += OutputHash.name(Self.script(name, Self.list(shown[range]))).utf8
            // What all pages show is at hand once; a file of it is made when it is written.
            files.append(OutputFile(Self.path(name), .rendered { $0 += Self.script(name, Self.list(shown[range])) }))
        }
        var json = JSONWriter(embedding: .script)
        json.object { json in
            json.member("format", 2)
            json.member("version", OutputHash.name(version))
            json.member("pages", numbering.count)
            json.array("kinds") { json in
                for (kind, first) in numbering.firsts {
                    json.array { json in
                        json.value(kind.rawValue)
                        json.value(first)
                    }
                }
            }
            json.member("chunk", Self.chunk)
            json.array("words") { json in
                for first in firsts { json.value(first) }
            }
            json.array("synonyms") { json in
                for (other, current) in Self.distinct(synonyms) {
                    json.array { json in
                        json.array { json in other.forEach { json.value($0) } }
                        json.array { json in current.forEach { json.value($0) } }
                    }
                }
            }
        }
        self.files = [OutputFile(Self.path("index"), .bytes(Self.script("index", json.bytes)))] + files
    }

    /// Names as words, each pair once; what comes to the same words is left out.
    private static func distinct(
        _ synonyms: [SearchSynonym]
    ) -> [(other: [String], current: [String])] {
        var seen: Set<[[String]]> = []
        var pairs: [(other: [String], current: [String])] = []
        for (other, current) in synonyms {
            let (old, new) = (SearchWords.words(in: other), SearchWords.words(in: current))
            guard !old.isEmpty, !new.isEmpty, old != new, seen.insert([old, new]).inserted else { continue }
            pairs.append((old, new))
        }
        return pairs
    }

    private static func path(_ name: String) -> String { "search/\(name).js" }

    private static func script(_ name: String, _ data: [UInt8]) -> [UInt8] {
        let opening = "self.tallySearchShard(\"\(name)\","
        var script: [UInt8] = []
        script.reserveCapacity(opening.utf8.count + data.count + 3)
        script += opening.utf8
        script += data
        script += ");\n".utf8
        return script
    }

    /// Some entries as a list.
    private static func list(_ entries: ArraySlice<[UInt8]>) -> [UInt8] {
        [UInt8(ascii: "[")] + Array(entries.joined(separator: [UInt8(ascii: ",")])) + [UInt8(ascii: "]")]
    }
}
