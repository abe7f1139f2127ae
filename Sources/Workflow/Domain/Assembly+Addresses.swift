internal import Diagnostics

extension Assembly {
    /// Notes addresses that no browser opens, and those that lead to two places or two portals.
    mutating func checkAddresses() {
        guard notesMistakes else { return }
        var known: [String: Address] = [:]
        for portal in portals {
            if let url = portal.url {
                check(Address(url: url, portal: portal, place: nil), &known)
            }
            for place in portal.places {
                for url in place.urls { check(Address(url: url, portal: portal, place: place), &known) }
            }
        }
    }

    /// An address, and what it is the address of.
    private struct Address {
        let url: String
        let portal: Portal
        let place: Place?

        var site: DefinitionSite { place?.site ?? portal.site }

        /// Whether it is no contradiction that something else has the same address.
        func mayBe(_ other: Address) -> Bool {
            switch (place, other.place) {
            // A place and itself, of which an address stands there twice, is no other place.
            case (let mine?, let its?): mine.id == its.id && portal.id == other.portal.id
            // One comes to the first page of a portal by its address.
            case (let place?, nil): portal.id == other.portal.id && portal.places.first?.id == place.id
            case (nil, _?): false
            // One portal that two sides have under names of their own.
            case (nil, nil): portal.isCalled(after: other.portal) || other.portal.isCalled(after: portal)
            }
        }
    }

    private mutating func check(_ address: Address, _ known: inout [String: Address]) {
        if let fault = WebAddress.fault(in: address.url) {
            return report(.malformedURL, "the address \u{201C}\(address.url)\u{201D} \(fault)", address.site)
        }
        if WebAddress.isInsecure(address.url) {
            report(.insecureURL, "the address \(address.url) begins with http://", address.site)
        }
        let key = WebAddress.key(address.url)
        guard let other = known[key] else { return known[key] = address }
        if address.mayBe(other) { return }
        let arePlaces = address.place != nil && other.place != nil
        let note = Finding.Note(message: arePlaces ? "the other place is" : "the other one is", site: other.site)
        let message =
            arePlaces
            ? "\(address.url) leads to two places"
            : "\(address.url) is the address of \(name(of: other)) and of \(name(of: address))"
        report(.urlCollision, message, address.site, notes: [note])
    }

    private func name(of address: Address) -> String {
        address.place.map { "\u{201C}\($0.title)\u{201D}" } ?? address.portal.nameInSentence
    }
}
