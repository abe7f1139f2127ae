internal import Workflow

/// Table names make cells comparable: what a thing is called, it is the same cell.
///
/// A role by its alias is the role, case does not count, and neither do marks and surplus blanks.
struct TableNames: Sendable {
    private let lexicon: Lexicon
    private let names: [String]

    init(_ domain: Domain) {
        var groups: [[String]] = domain.roles.map { [$0.name] + $0.aliases + $0.formerly.map(\.text) }
        groups += domain.terms.map { [$0.name] + $0.aliases + $0.formerly.map(\.text) }
        groups += domain.portals.map { [$0.name] + $0.aliases + $0.formerly.map(\.text) }
        var lexicon = Lexicon()
        for (index, group) in groups.enumerated() { for name in group { lexicon.add(name, index) } }
        self.lexicon = lexicon
        names = groups.map { Domain.key($0[0]) }
    }

    /// The words of a cell, with every known name in its current form.
    func words(_ cell: String) -> [Substring] {
        let bytes = Array(cell.utf8)
        var text = ""
        var end = 0
        for match in lexicon.matches(in: bytes, at: 0..<bytes.count) {
            guard let value = match.values.first else { continue }
            text += String(decoding: bytes[end..<match.range.lowerBound], as: UTF8.self) + " " + names[value] + " "
            end = match.range.upperBound
        }
        text += String(decoding: bytes[end...], as: UTF8.self)
        return TableNames.plainWords(text)
    }

    /// The words of a cell as they stand, for cells that are about names.
    static func plainWords(_ cell: String) -> [Substring] {
        cell.lowercased().replacing("&", with: " and ").split { !$0.isLetter && !$0.isNumber }
    }
}
