/// A choice is a type whose values a variable can take, or whose values a set can hold.
///
/// Any enumeration of strings can be one:
///
///     enum Relationship: String, Choice { case none, invited, active, ended }
///
/// The raw value is the id that exports use. The words that people read are the raw value taken apart (`approvalPending`
/// becomes "approval pending") unless the type says them itself.
public protocol Choice: RawRepresentable, CaseIterable, Hashable, Sendable where RawValue == String {
    /// The value in plain words, as it stands behind "is".
    var words: String { get }
}

extension Choice {
    /// The raw value, taken apart where a capital letter begins a word.
    public var words: String { Naming.words(rawValue) }
}
