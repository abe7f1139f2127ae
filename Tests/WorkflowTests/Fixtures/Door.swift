import Workflow

/// A door with a lock: the smallest domain that has everything.
enum Door {
    enum Leaf: String, Choice { case closed, open }
    enum Lock: String, Choice { case unlocked, locked }

    static let leaf = Variable<Leaf>("the door")
    static let lock = Variable<Lock>("the lock")

    static let visitor = Actor("the visitor")
    static let guest = Role("Guest", of: visitor)
    static let keeper = Role("Keeper", of: visitor, aliases: ["Doorkeeper"], privileged: true, includes: [guest])

    static let open = Command(
        "open-door", by: guest, when: leaf.is(.closed) && lock.is(.unlocked), then: leaf.becomes(.open))
    static let close = Command("close-door", by: guest, when: leaf.is(.open), then: leaf.becomes(.closed))
    static let lockUp = Command(
        "lock-door", by: keeper, when: leaf.is(.closed) && lock.is(.unlocked), then: lock.becomes(.locked))
    static let unlock = Command("unlock-door", by: keeper, when: lock.is(.locked), then: lock.becomes(.unlocked))

    static let app = Portal("Door app", for: visitor, url: "https://door.example") {
        Page("Home")
        Page("Door", at: "House", "Door", url: "https://door.example/door") {
            Button("Open").shown(when: leaf.is(.closed) && lock.is(.unlocked)).performs(open)
            Button("Close").shown(when: leaf.is(.open)).performs(close)
            Link("Lock settings").shown(to: keeper).opens("Lock")
        }
        Page("Lock") {
            Button("Lock").shown(when: leaf.is(.closed) && lock.is(.unlocked)).opens("Lock the door?")
            Button("Unlock").formerly(FormerName("Release", until: "2024-01")).shown(when: lock.is(.locked))
                .performs(unlock)
        }.shown(to: keeper)
        Dialog("Lock the door?") {
            CheckBox("I have the key")
            Button("Yes").needs("I have the key").performs(lockUp)
            Button("No").closes()
        }
    }

    static let goIn = Workflow(
        "open-the-door", "Open the door", by: guest, from: leaf.is(.closed) && lock.is(.unlocked),
        to: leaf.is(.open)
    ) {
        Go(to: "House", "Door")
        Select("Open")
    }

    static let shut = Workflow(
        "close-the-door", "Close the door", by: guest, from: leaf.is(.open), to: leaf.is(.closed)
    ) {
        Go(to: "House", "Door")
        Select("Close")
    }

    static let secure = Workflow(
        "lock-the-door", "Lock the door", by: keeper, from: leaf.is(.closed) && lock.is(.unlocked),
        to: lock.is(.locked)
    ) {
        Go(to: "House", "Door")
        Select(link: "Lock settings")
        Select("Lock")
        Select(checkBox: "I have the key", in: "Lock the door?")
        Select("Yes", in: "Lock the door?")
    }

    static let release = Workflow(
        "unlock-the-door", "Unlock the door", by: keeper, from: lock.is(.locked), to: lock.is(.unlocked)
    ) {
        Go(to: "House", "Door")
        Select("Lock settings")
        Select("Unlock")
    }

    static let neverOpenAndLocked = Rule("never-open-and-locked", never: leaf.is(.open) && lock.is(.locked))
    static let closingKeepsLock = Rule("closing-keeps-lock", whenever: close, keeps: lock)
    static let canAlwaysOpen = Rule("can-always-open", from: .always, canReach: leaf.is(.open))
    static let onlyKeeperLocks = Rule("only-keeper-locks", only: keeper, makes: lock.is(.locked))

    static let domain = Domain("Door") {
        leaf
        lock
        visitor
        guest
        keeper
        open
        close
        lockUp
        unlock
        app
        goIn
        shut
        secure
        release
        neverOpenAndLocked
        closingKeepsLock
        canAlwaysOpen
        onlyKeeperLocks
    }

    static func world(_ leafValue: Leaf, _ lockValue: Lock) -> World {
        domain.world(leaf.is(leafValue), lock.is(lockValue))
    }
}
