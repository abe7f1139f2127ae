/// Other names of a thing, with the name that it has now.
public typealias SearchSynonym = (other: String, current: String)

/// A search numbering says which number the index gives to which page: those of one kind stand in a row.
struct SearchNumbering: Sendable {
    /// The first number of each kind.
    var firsts: [(kind: SitePage.Kind, first: Int)] = []
    /// How many pages the index has.
    var count = 0
}
