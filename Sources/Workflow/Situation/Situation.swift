/// A situation is what somebody is in: a world, an account, the place, and what has been filled in there.
///
///     var situation = Situation(in: domain, world: world, as: domain.account(globalAdministrator))
///     situation = try situation.performing(.go(["Settings", "Partner relationships"], portal: nil))
///     situation.options   // what can be done now
///
/// It is a value. Performing something gives the next situation and leaves this one as it is.
public struct Situation: Sendable {
    // The widest members come first, so that none of them leaves a gap: situations are copied with every step.

    /// The world.
    public internal(set) var world: World
    /// For each open place, the bits of the controls that have been filled in.
    var filled: SIMD4<UInt64> = .zero
    /// The places that are open, the one on top first: their numbers plus one, and zeros.
    ///
    /// A page and three panels or dialogs over it are more than any portal has; a fifth would push the page out.
    var open: SIMD4<UInt16> = .zero
    /// The domain.
    public let domain: Domain
    /// Who acts, and with which roles.
    public internal(set) var account: Account
    /// The menu entry that is unfolded: its number plus one, or zero.
    var unfolded: UInt16 = 0

    /// Makes a situation in which nothing is open: the actor sits at a desk.
    public init(in domain: Domain, world: World, as account: Account) {
        self.domain = domain
        self.world = world
        self.account = account
    }

    /// The place on top; none before signing in.
    public var place: Handle<Place>? { open[0] == 0 ? nil : Handle(Int(open[0]) - 1) }

    /// All places that are open, the one on top first.
    public var places: [Handle<Place>] {
        (0..<4).compactMap { open[$0] == 0 ? nil : Handle(Int(open[$0]) - 1) }
    }

    /// Whether a place is open, be it on top or under another one.
    public func hasOpen(_ place: Handle<Place>) -> Bool {
        any(open .== SIMD4(repeating: UInt16(truncatingIfNeeded: place.index + 1)))
    }

    /// The portal that one is in.
    public var portal: Handle<Portal>? { place.map { domain.places[$0.index].portal } }

    /// The actor.
    public var actor: Actor { domain.actor(of: account) }

    /// Whether a control on the place on top has been filled in, or is on.
    public func isFilled(_ control: Handle<Control>) -> Bool {
        if let isOn = domain.controls[control.index].isOn { return isOn.holds(in: world) }
        return domain.controls[control.index].place == place && filled[0] & domain.controls[control.index].slot != 0
    }

    /// The same situation for somebody else, who begins at a desk.
    public func handedOver(to account: Account) -> Situation { Situation(in: domain, world: world, as: account) }

    /// The same situation, with somebody else of whatever roles in it.
    public func seen(by account: Account) -> Situation {
        var copy = self
        copy.account = account
        return copy
    }

    /// The same situation after the world has changed by itself or by others.
    public func moved(to world: World) -> Situation {
        var copy = self
        copy.world = world
        return copy
    }
}

extension Situation: Hashable {
    /// Whether two situations on one domain are alike in everything.
    public static func == (left: Situation, right: Situation) -> Bool {
        left.world == right.world && left.account == right.account && left.open == right.open
            && left.filled == right.filled && left.unfolded == right.unfolded
    }

    /// Hashes everything but the domain.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(world)
        hasher.combine(account)
        hasher.combine(open)
        hasher.combine(filled)
        hasher.combine(unfolded)
    }
}
