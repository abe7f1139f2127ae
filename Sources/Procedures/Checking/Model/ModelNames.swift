internal import Diagnostics
internal import Workflow

/// The names of the model: what a label can stand for.
///
/// They are many tables, to which everybody refers.
final class ModelNames: Sendable {
    /// A thing that has a name.
    enum Thing: Hashable, Sendable {
        case control(Handle<Control>)
        case menu(Handle<MenuEntry>)
        case place(Handle<Place>)
        case portal(Handle<Portal>)
        /// One of the values that a list offers.
        case value(Handle<Control>)
    }

    /// A name that the model gives to a thing.
    ///
    /// Names are found again and again, in words that may mean several things; so those who find one refer to it.
    final class Name: Sendable {
        let thing: Thing
        /// The name as the model writes it.
        let text: String
        /// What it says about the name, if it is one that the thing had before.
        let former: FormerName?
        /// Whether it is one that the thing had before; asked so often that copying what it says would count.
        let isFormer: Bool

        init(thing: Thing, text: String, former: FormerName?) {
            self.thing = thing
            self.text = text
            self.former = former
            isFormer = former != nil
        }
    }

    /// A name that was found in a text.
    struct Found: Sendable {
        let name: Name
        /// The number of its words.
        let words: Int
        /// Where it ends.
        let end: Int
    }

    private let lexicon: Lexicon
    private let names: [Name]
    /// The numbers of names without a letter, which no lexicon of words finds: the button **...**.
    private let marks: [String: [Int]]
    private let urls: [String: Name]
    private let formerPaths: [String: Name]
    /// The hosts of all addresses, in order.
    private let hosts: [String]
    /// The addresses of portals by their hosts.
    private let portals: [String: [Address]]

    /// An address of a portal, by the parts of its path.
    private struct Address {
        let name: Name
        let path: [Substring]
    }

    /// For each portal, those that are called after it.
    private let calledAfter: [[Handle<Portal>]]

    init(_ domain: Domain) {
        var register = Register()
        for handle in domain.portalHandles {
            let portal = domain[handle]
            register.add(portal.namesInSteps, .portal(handle))
            register.addFormer(portal.formerly, .portal(handle))
            if let url = portal.url { register.addURL(url, .portal(handle)) }
        }
        for handle in domain.placeHandles {
            let place = domain[handle].place
            register.add([place.title], .place(handle))
            register.addFormer(place.formerly, .place(handle))
            for url in place.urls { register.addURL(url, .place(handle)) }
        }
        for handle in domain.menuHandles { register.add([domain[handle].label], .menu(handle)) }
        for handle in domain.controlHandles {
            let control = domain[handle].control
            register.add([control.label] + control.aliases, .control(handle))
            register.addFormer(control.formerly, .control(handle))
            register.add(control.values, .value(handle))
        }
        lexicon = register.lexicon
        names = register.names
        marks = register.marks
        urls = register.urls
        formerPaths = register.formerPaths
        var portals: [String: [Address]] = [:]
        for handle in domain.portalHandles {
            guard let url = domain[handle].url, let host = ModelNames.host(of: url) else { continue }
            let name = Name(thing: .portal(handle), text: url, former: nil)
            portals[host, default: []].append(Address(name: name, path: ModelNames.path(of: url)))
        }
        self.portals = portals
        hosts = Set(urls.keys.compactMap { ModelNames.host(of: $0) }).sorted()
        calledAfter = domain.portalHandles.map { portal in
            domain.portalHandles.filter { domain[$0].isCalled(after: domain[portal]) }
        }
    }

    /// The portals whose names end with that of another one: *Indirect reseller's Partner Center* for *Partner Center*.
    func portals(calledAfter portal: Handle<Portal>) -> [Handle<Portal>] { calledAfter[portal.index] }

    /// The names while they are gathered.
    private struct Register {
        var lexicon = Lexicon()
        var names: [Name] = []
        var marks: [String: [Int]] = [:]
        var urls: [String: Name] = [:]
        var formerPaths: [String: Name] = [:]

        mutating func add(_ texts: [String], _ thing: Thing) {
            for text in texts {
                if let mark = ModelNames.mark(Array(text.utf8)[...]) {
                    marks[mark, default: []].append(names.count)
                } else {
                    lexicon.add(text, names.count)
                }
                names.append(Name(thing: thing, text: text, former: nil))
            }
        }

        mutating func addFormer(_ former: [FormerName], _ thing: Thing) {
            for name in former {
                if ModelNames.isURL(name.text) {
                    addURL(name.text, thing, former: name)
                } else if name.text.contains(" > ") {
                    let key = name.text.split(separator: ">").map { Domain.key(String($0)) }.joined(separator: " > ")
                    if formerPaths[key] == nil { formerPaths[key] = Name(thing: thing, text: name.text, former: name) }
                } else {
                    lexicon.add(name.text, names.count)
                    names.append(Name(thing: thing, text: name.text, former: name))
                }
            }
        }

        /// A place's address counts more than the address of the portal that it is the first page of.
        mutating func addURL(_ url: String, _ thing: Thing, former: FormerName? = nil) {
            let key = WebAddress.key(url)
            if let known = urls[key], !known.isFormer || former != nil {
                guard case .portal = known.thing, former == nil else { return }
            }
            urls[key] = Name(thing: thing, text: url, former: former)
        }
    }

    // MARK: Finding

    /// What a whole text stands for.
    func things(_ text: String) -> [Name] {
        var things: [Name] = []
        forEachThing(text) { things.append($0) }
        return things
    }

    /// Calls a closure with each thing that a whole text stands for.
    func forEachThing(_ text: String, _ body: (Name) -> Void) {
        let bytes = Array(text.utf8)
        forEachThing(in: bytes, at: 0..<bytes.count, body)
    }

    /// Calls a closure with each thing that some bytes as a whole stand for.
    func forEachThing(in bytes: [UInt8], at range: Range<Int>, _ body: (Name) -> Void) {
        if !marks.isEmpty, let mark = ModelNames.mark(bytes[range]) {
            for number in marks[mark] ?? [] { body(names[number]) }
            return
        }
        let end = ModelNames.end(of: bytes[range])
        let short = ModelNames.endBeforeAbbreviation(of: bytes[range])
        lexicon.forEachMatch(in: bytes, at: range) { match in
            if match.range.upperBound == end || match.range.upperBound == short {
                for value in match.values { body(names[value]) }
            }
        }
    }

    /// Where a label ends before an abbreviation in parentheses, which says once more what it names: *Access Control (IAM)*.
    private static func endBeforeAbbreviation(of bytes: ArraySlice<UInt8>) -> Int? {
        guard bytes.last == UInt8(ascii: ")"), let open = bytes.lastIndex(of: UInt8(ascii: "(")),
            bytes[(open + 1)...].dropLast().allSatisfy({ $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") }),
            bytes.endIndex - open > 3
        else { return nil }
        return end(of: bytes[..<open])
    }

    /// A label that has no letter and no digit, with one spelling for what looks alike: an ellipsis, or three periods.
    private static func mark(_ bytes: ArraySlice<UInt8>) -> String? {
        guard !bytes.isEmpty, bytes.allSatisfy({ $0 < 0x80 ? !$0.isWordByte : true }) else { return nil }
        let text = String(decoding: bytes, as: UTF8.self)
        let isMark = text.unicodeScalars.allSatisfy { !$0.properties.isAlphabetic && $0.properties.numericType == nil }
        return isMark ? text.replacing("\u{2026}", with: "...").filter { $0 != " " } : nil
    }

    /// The names that begin a text, the longest ones last.
    func found(in bytes: [UInt8], at range: Range<Int>) -> [Found] {
        var found: [Found] = []
        found.reserveCapacity(8)
        lexicon.forEachMatch(in: bytes, at: range) { match in
            for value in match.values {
                found.append(Found(name: names[value], words: match.words, end: match.range.upperBound))
            }
        }
        return found
    }

    /// The names in a text, from left to right.
    func scan(_ bytes: [UInt8], at range: Range<Int>) -> [(range: Range<Int>, names: [Name])] {
        lexicon.matches(in: bytes, at: range).map { ($0.range, $0.values.map { names[$0] }) }
    }

    /// What an address leads to.
    func thing(url: String) -> Name? { urls[WebAddress.key(url)] }

    /// What a menu path led to before.
    func thing(formerPath path: [String]) -> Name? {
        formerPaths.isEmpty ? nil : formerPaths[path.map(Domain.key).joined(separator: " > ")]
    }

    /// Where a label ends, without the marks after it.
    private static func end(of bytes: ArraySlice<UInt8>) -> Int {
        var end = bytes.endIndex
        while end > bytes.startIndex, bytes[end - 1] < 0x80, !bytes[end - 1].isWordByte { end -= 1 }
        // An ellipsis is no part of a label either.
        while end >= bytes.startIndex + 3, bytes[end - 3..<end].elementsEqual("\u{2026}".utf8) { end -= 3 }
        return end
    }

    // MARK: Addresses

    /// Whether a text is an address.
    static func isURL(_ text: String) -> Bool {
        text.utf8.first == UInt8(ascii: "h") && (text.hasPrefix("http://") || text.hasPrefix("https://"))
    }

    /// The host that an address names, if it has a domain of its own: *admin.microsoft.com*.
    static func host(of url: String) -> String? {
        let key = WebAddress.key(url)
        let host = key.utf8.prefix { !"/?#:".utf8.contains($0) }
        return host.contains(UInt8(ascii: ".")) ? String(Substring(host)) : nil
    }

    /// The portal at whose host an address is of which the model has nothing else.
    ///
    /// Where several portals are at one host, it is the one that has the most of the path; nothing if that is not one alone.
    func portal(around url: String) -> Name? {
        guard let host = ModelNames.host(of: url), let known = portals[host], thing(url: url) == nil else { return nil }
        if known.count == 1 { return known[0].name }
        let path = ModelNames.path(of: url)
        let common = known.map { zip($0.path, path).prefix { $0 == $1 }.count }
        guard let most = common.max(), common.count(where: { $0 == most }) == 1 else { return nil }
        return common.firstIndex(of: most).map { known[$0].name }
    }

    private static func path(of url: String) -> [Substring] {
        WebAddress.key(url).split(omittingEmptySubsequences: true) { "/?#".contains($0) }.dropFirst().map { $0 }
    }

    /// A host of the model that another one, which isn't, is like but for a letter; both have the same top-level domain.
    func host(similarTo host: String) -> String? {
        if hosts.contains(host) { return nil }
        return hosts.first { known in
            NearMisses.isSlip(host, of: known) && host.split(separator: ".").last == known.split(separator: ".").last
        }
    }
}

extension UInt8 {
    /// Whether it is a letter or a digit, or part of one.
    fileprivate var isWordByte: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "&"):
            true
        default: self >= 0x80
        }
    }
}
