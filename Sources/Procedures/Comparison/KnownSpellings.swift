internal import Workflow

/// Known spellings are the ways in which a model's things are written, now and formerly, made to be found in texts.
struct KnownSpellings: Sendable {
    /// A thing that can be written in several ways.
    struct Thing: Sendable {
        /// Whether these are addresses.
        let isAddress: Bool
        var spellings: [String]
    }

    private(set) var things: [Thing] = []
    /// The spellings that begin with a byte, the longest first, with their things.
    private var byFirst: [UInt8: [(bytes: [UInt8], thing: Int)]] = [:]

    init(_ domain: Domain) {
        var places: [String: Int] = [:]
        for entry in domain.places {
            let place = entry.place
            let former = place.formerly.map(\.text)
            let index = places[place.title] ?? things.count
            let paths = place.paths.filter { $0.count > 1 }.map { $0.joined(separator: " > ") }
            let names = [place.title] + paths + former.filter { !KnownSpellings.isAddress($0) }
            if index == things.count {
                places[place.title] = index
                things.append(Thing(isAddress: false, spellings: names))
            } else {
                things[index].spellings += names
            }
            let addresses = place.urls + former.filter(KnownSpellings.isAddress)
            if addresses.count > 1 { things.append(Thing(isAddress: true, spellings: addresses)) }
        }
        for portal in domain.portals { add(portal.name, portal.formerly) }
        for term in domain.terms { add(term.name, term.formerly) }
        for role in domain.roles { add(role.name, role.formerly) }
        for entry in domain.controls { add(entry.control.label, entry.control.formerly) }
        index()
    }

    private mutating func add(_ name: String, _ former: [FormerName]) {
        if former.isEmpty { return }
        let isAddress = KnownSpellings.isAddress(name)
        things.append(Thing(isAddress: isAddress, spellings: [name] + former.map(\.text)))
    }

    private mutating func index() {
        for thing in things.indices {
            for spelling in Set(things[thing].spellings).sorted() {
                let bytes = Array(spelling.utf8)
                if let first = bytes.first { byFirst[first, default: []].append((bytes, thing)) }
            }
        }
        for first in byFirst.keys {
            byFirst[first]?.sort { ($0.bytes.count, $1.thing) > ($1.bytes.count, $0.thing) }
        }
    }

    private static func isAddress(_ text: String) -> Bool { text.hasPrefix("http") || text.hasPrefix("www.") }

    /// Finds the spellings in a text, of those that overlap the longest; calls a closure with the thing and the bytes.
    func find(in text: [UInt8], addresses: Bool, _ body: (Int, Range<Int>) -> Void) {
        var index = 0
        while index < text.count {
            guard index == 0 || !KnownSpellings.isPart(text[index - 1]) else {
                index += 1
                continue
            }
            var length = 1
            for candidate in byFirst[text[index]] ?? [] where things[candidate.thing].isAddress == addresses {
                let end = index + candidate.bytes.count
                if length > 1, candidate.bytes.count < length { break }
                guard end <= text.count, text[index..<end].elementsEqual(candidate.bytes),
                    end == text.count || !KnownSpellings.isPart(text[end])
                        || KnownSpellings.endsSentence(at: end, text)
                else { continue }
                body(candidate.thing, index..<end)
                length = candidate.bytes.count
            }
            index += length
        }
    }

    /// Whether a byte makes a longer word or address of what stands beside it.
    private static func isPart(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80..., 0x2D, 0x2E, 0x2F: true
        default: false
        }
    }

    /// Whether a period or a letter of another script ends the sentence there.
    private static func endsSentence(at index: Int, _ text: [UInt8]) -> Bool {
        guard text[index] == 0x2E else { return text[index] >= 0x80 }
        return index + 1 == text.count || !isPart(text[index + 1])
    }
}
