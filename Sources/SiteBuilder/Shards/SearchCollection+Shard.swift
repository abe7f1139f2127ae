extension SearchCollection {
    /// The record of a shard, of whose pages this is the collection.
    ///
    /// - Parameter site: the fingerprint of the whole site.
    public func record(
        of shard: SiteShard, site: UInt64, isCompressing: Bool, synonyms: [SearchSynonym]
    ) -> OutputFile {
        let part = SearchPart(joining: takeParts())
        let words = (0..<part.words.count).map { Array(part.words.bytes[part.words.range(of: $0)]) }
        var postings: [Posting] = []
        postings.reserveCapacity(part.postings.count)
        part.postings.forEach { postings.append($0) }
        let record = ShardRecord(
            shard: shard, site: site, isCompressing: isCompressing, numbering: numbering, synonyms: synonyms,
            words: words, postings: postings, entries: part.entries)
        return OutputFile(ShardRecord.path(of: shard), .bytes(record.bytes))
    }
}
