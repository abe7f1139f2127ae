/// A bucket is one of the kinds of item that there are; every item ends in exactly one.
///
/// The words alone give a provisional bucket: only the model knows whether an action can be performed.
public enum Bucket: String, Hashable, Sendable, CaseIterable {
    /// Something is done in a portal.
    case performed
    /// The portal answers.
    case result
    /// The reader decides between several ways to go on.
    case choice
    /// Something is done outside of all portals.
    case human
    /// Somebody else acts.
    case otherActor = "other actor"
    /// The writer has set it aside, with a reason.
    case setAside = "set aside"
    /// It could not be read.
    case notUnderstood = "not understood"
}

/// A bucket reason says why an item is in its bucket.
public enum BucketReason: Hashable, Sendable {
    /// It asks for actions on a portal; the first one is at these bytes.
    case acts(Range<Int>)
    /// It asks for actions that no portal sees; the first one is at these bytes.
    case actsElsewhere(Range<Int>)
    /// Somebody else acts.
    case othersAct(ActorClaim)
    /// It tells only what happens, at these bytes.
    case tells(Range<Int>)
    /// It offers alternatives, at these bytes.
    case offers(Range<Int>)
    /// A comment says so.
    case marked(StepMark)
    /// It only heads the items in it.
    case heads
    /// It has no text.
    case nothingToRead
    /// Its text is longer than any step.
    case tooLong
    /// Its text stands in another file.
    case included
    /// A verb was expected at these bytes.
    case noVerb(Range<Int>)
}

/// A bucket count is how many items are in each bucket.
public struct BucketCount: Hashable, Sendable {
    /// The counts, each where its bucket says.
    private var counts = SIMD8<Int>.zero

    /// Counts nothing.
    public init() {}

    /// Counts some items.
    public init(_ items: [Item]) {
        for item in items { counts[item.bucket.place] += 1 }
    }

    /// Counts the items of some verdicts.
    public init(_ verdicts: [ItemVerdict]) {
        for verdict in verdicts { counts[verdict.bucket.place] += 1 }
    }

    /// Counts what somebody else has counted, too.
    public static func += (count: inout BucketCount, other: BucketCount) { count.counts &+= other.counts }

    /// The number of items in a bucket.
    public subscript(bucket: Bucket) -> Int { counts[bucket.place] }

    /// The number of all items.
    public var total: Int { counts.wrappedSum() }

    /// The buckets that are not empty, with their counts.
    public var filled: [(bucket: Bucket, count: Int)] {
        Bucket.allCases.map { (bucket: $0, count: self[$0]) }.filter { $0.count > 0 }
    }
}

extension Bucket {
    /// Where it stands among all buckets.
    fileprivate var place: Int {
        switch self {
        case .performed: 0
        case .result: 1
        case .choice: 2
        case .human: 3
        case .otherActor: 4
        case .setAside: 5
        case .notUnderstood: 6
        }
    }
}
