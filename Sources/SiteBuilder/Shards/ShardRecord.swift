internal import Documents

/// A shard record is what a shard leaves for whoever joins the shards, beside its files of the site.
///
/// It says which shard it is and of which site, so that none is missing, there twice, or from elsewhere; and it has the
/// words of the shard's pages, of which the search index of the whole site is made.
struct ShardRecord {
    /// Which shard it is.
    var shard: SiteShard
    /// The fingerprint of the site, which all its shards have.
    var site: UInt64
    /// Whether compressed files stand beside the others.
    var isCompressing: Bool
    /// The numbers of the pages in the search index.
    var numbering: SearchNumbering
    /// Other names of things, with those that they have now.
    var synonyms: [SearchSynonym]
    /// The words of the pages.
    var words: [[UInt8]] = []
    /// Where the words are.
    var postings: [SearchCollection.Posting] = []
    /// What the index shows of the pages.
    var entries: [SearchCollection.Entry] = []

    /// The path of the file, in the folder of a shard.
    static func path(of shard: SiteShard) -> String { "shard-\(shard.number)-of-\(shard.count).tally" }

    /// Whether a path in the folder of a shard is that of its record.
    static func isRecord(_ path: String) -> Bool {
        path.hasPrefix("shard-") && path.hasSuffix(".tally") && !path.contains("/")
    }
}

// MARK: The file

extension ShardRecord {
    private static let head = Array("tally shard 1\n".utf8)

    /// The bytes of the file.
    var bytes: [UInt8] {
        var writer = RecordWriter(Self.head)
        writer.add(shard.number)
        writer.add(shard.count)
        writer.add(fixed: site)
        writer.add(isCompressing ? 1 : 0)
        writer.add(numbering.count)
        writer.add(numbering.firsts.count)
        for (kind, first) in numbering.firsts {
            writer.add(Array(kind.rawValue.utf8))
            writer.add(first)
        }
        writer.add(synonyms.count)
        for synonym in synonyms {
            writer.add(Array(synonym.other.utf8))
            writer.add(Array(synonym.current.utf8))
        }
        writer.add(words.count)
        for word in words { writer.add(word) }
        writer.add(postings.count)
        for posting in postings {
            writer.add(Int(posting.word))
            writer.add(Int(posting.page))
            writer.add(Int(posting.section))
            writer.add(Int(posting.weight))
        }
        writer.add(entries.count)
        for entry in entries {
            writer.add(entry.page)
            writer.add(entry.json)
        }
        // Whatever was cut off or changed on its way is noticed.
        writer.add(fixed: ContentFile.hash(writer.bytes))
        return writer.bytes
    }

    /// Reads the file; nothing if it is none, or not whole.
    init?(_ bytes: [UInt8]) {
        var reader = RecordReader(bytes)
        guard bytes.count >= Self.head.count + 8, reader.skip(Self.head) else { return nil }
        var end = RecordReader(Array(bytes.suffix(8)))
        guard end.fixed() == ContentFile.hash(Array(bytes.dropLast(8))) else { return nil }
        guard let number = reader.number(), let count = reader.number(), let shard = SiteShard(number, of: count),
            let site = reader.fixed(), let compressing = reader.number(), let pages = reader.number(),
            let firsts = reader.list({ reader -> (kind: SitePage.Kind, first: Int)? in
                guard let name = reader.text(), let kind = SitePage.Kind(rawValue: name), let first = reader.number()
                else { return nil }
                return (kind, first)
            }),
            let synonyms = reader.list({ reader -> SearchSynonym? in
                guard let other = reader.text(), let current = reader.text() else { return nil }
                return (other, current)
            }), let words = reader.list({ $0.bytes() })
        else { return nil }
        let postings = reader.list { reader -> SearchCollection.Posting? in
            guard let word = reader.number(), word < words.count, let page = reader.number(), page < pages,
                let section = reader.number(), let weight = reader.number()
            else { return nil }
            return SearchCollection.Posting(
                word: UInt32(clamping: word), page: UInt32(clamping: page), section: UInt16(clamping: section),
                weight: UInt8(clamping: weight))
        }
        let entries = reader.list { reader -> SearchCollection.Entry? in
            guard let page = reader.number(), page < pages, let json = reader.bytes() else { return nil }
            return SearchCollection.Entry(page: page, json: json)
        }
        guard let postings, let entries else { return nil }
        self.init(
            shard: shard, site: site, isCompressing: compressing == 1,
            numbering: SearchNumbering(firsts: firsts, count: pages), synonyms: synonyms, words: words,
            postings: postings, entries: entries)
    }
}
