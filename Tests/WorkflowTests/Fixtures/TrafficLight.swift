import Workflow

/// A crossing whose two lights change by themselves: a domain without people.
enum TrafficLight {
    enum Light: String, Choice { case red, redAmber, green, amber }

    static let north = Variable<Light>("the northern light")
    static let east = Variable<Light>("the eastern light")

    static func cycle(_ name: String, _ light: Variable<Light>, _ other: Variable<Light>) -> [Command] {
        [
            Command(
                "\(name)-prepares", by: Actor.system, when: light.is(.red) && other.is(.red),
                then: light.becomes(.redAmber)),
            Command("\(name)-goes", by: Actor.system, when: light.is(.redAmber), then: light.becomes(.green)),
            Command("\(name)-ends", by: Actor.system, when: light.is(.green), then: light.becomes(.amber)),
            Command("\(name)-stops", by: Actor.system, when: light.is(.amber), then: light.becomes(.red)),
        ]
    }

    static let oneIsRed = Rule("one-is-red", always: north.is(.red) || east.is(.red))
    static let afterAmberRed = Rule("after-amber-red", from: north.is(.amber), next: north.is(.red))
    static let eastGoes = Rule("east-goes", from: north.is(.green), canReach: east.is(.green))

    static let canStop = Rule("can-stop", from: .always, canReach: north.is(.red) && east.is(.red))

    /// Each colour is followed by one other.
    static func order(_ name: String, _ light: Variable<Light>) -> [Rule] {
        [
            Rule("\(name)-after-red", from: light.is(.red), next: light.isOneOf(.red, .redAmber)),
            Rule("\(name)-after-red-amber", from: light.is(.redAmber), next: light.isOneOf(.redAmber, .green)),
            Rule("\(name)-after-green", from: light.is(.green), next: light.isOneOf(.green, .amber)),
            Rule("\(name)-after-amber", from: light.is(.amber), next: light.isOneOf(.amber, .red)),
        ]
    }

    static let domain = Domain("Crossing") {
        north
        east
        for command in cycle("north", north, east) + cycle("east", east, north) { command }
        oneIsRed
        afterAmberRed
        eastGoes
        canStop
        for rule in order("north", north) + order("east", east) { rule }
    }
}
