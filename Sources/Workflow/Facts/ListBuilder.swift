/// A list builder collects the values that stand under each other in braces.
@resultBuilder
public enum ListBuilder<Element> {
    /// A value is a list of one.
    public static func buildExpression(_ element: Element) -> [Element] { [element] }
    /// A list stays a list.
    public static func buildExpression(_ elements: [Element]) -> [Element] { elements }
    /// Lists that stand under each other are joined.
    public static func buildBlock(_ parts: [Element]...) -> [Element] { parts.flatMap { $0 } }
    /// What is not there adds nothing.
    public static func buildOptional(_ part: [Element]?) -> [Element] { part ?? [] }
    /// One branch.
    public static func buildEither(first part: [Element]) -> [Element] { part }
    /// The other branch.
    public static func buildEither(second part: [Element]) -> [Element] { part }
    /// What a loop makes is joined.
    public static func buildArray(_ parts: [[Element]]) -> [Element] { parts.flatMap { $0 } }
}
