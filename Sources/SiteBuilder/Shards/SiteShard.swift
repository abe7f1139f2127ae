/// A site shard is the part of a site that one of several machines makes.
///
/// Each file of the site has a number in the plan, which all machines come to alike; they are dealt out in turn, so that
/// the parts are about equally much work.
public struct SiteShard: Hashable, Sendable {
    /// The number of the shard, from 1 on.
    public let number: Int
    /// How many shards there are.
    public let count: Int

    /// The most that there can be.
    public static let most = 10_000

    /// The whole site.
    public static let whole = SiteShard(unchecked: 1, of: 1)

    private init(unchecked number: Int, of count: Int) {
        self.number = number
        self.count = count
    }

    /// Makes a shard of its number and their count; nothing if there is no such shard.
    public init?(_ number: Int, of count: Int) {
        guard (1...Self.most).contains(count), (1...count).contains(number) else { return nil }
        self.init(unchecked: number, of: count)
    }

    /// Reads a shard such as `2/7`.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        // Int takes a plus, too, which nobody means here.
        guard parts.count == 2, parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            let number = Int(parts[0]), let count = Int(parts[1])
        else { return nil }
        self.init(number, of: count)
    }

    /// Those of some things that the shard has.
    public func part<Element>(of all: [Element]) -> [Element] {
        if count == 1 { return all }
        return stride(from: number - 1, to: all.count, by: count).map { all[$0] }
    }
}

extension SiteShard: CustomStringConvertible {
    /// The shard as options name it: `2/7`.
    public var description: String { "\(number)/\(count)" }
}
