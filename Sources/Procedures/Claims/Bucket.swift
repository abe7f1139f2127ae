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
    /// The counts, in the order of the buckets.
    public private(set) var counts = [Int](repeating: 0, count: Bucket.allCases.count)

    /// Counts nothing.
    public init() {}

    /// Counts some items.
    public init(_ items: some Sequence<Item>) { self.init(items.map(\.bucket)) }

    /// Counts the buckets of some items.
    public init(_ buckets: some Sequence<Bucket>) {
        for bucket in buckets {
            guard let place = Bucket.allCases.firstIndex(of: bucket) else { continue }
            counts[place] += 1
        }
    }

    /// Counts what somebody else has counted, too.
    public static func += (count: inout BucketCount, other: BucketCount) {
        for place in count.counts.indices { count.counts[place] += other.counts[place] }
    }

    /// The number of items in a bucket.
    public subscript(bucket: Bucket) -> Int { Bucket.allCases.firstIndex(of: bucket).map { counts[$0] } ?? 0 }

    /// The number of all items.
    public var total: Int { counts.reduce(0, +) }

    /// The buckets that are not empty, with their counts.
    public var filled: [(bucket: Bucket, count: Int)] {
        zip(Bucket.allCases, counts).filter { $0.1 > 0 }.map { (bucket: $0.0, count: $0.1) }
    }
}
