import Testing

@testable import Procedures

/// What is said of another text than the file's has to be said of the file, whatever it is.
@Suite("Moved documents")
struct MovedDocumentTests {
    private let checked = Checking(
        "remove-admin-roles",
        "Sign in to the admin center, and then, under **Settings**, go to **Partner relationships** (optional).",
        "If you see the partner, select the row of the partner, so that the **Partner details** page opens.",
        "To remove them, select **Remove roles** in the list, or your partner can wait.", "First name",
        "Repeat step 2. <!-- step: human -->",
        before: """
            You need to be at least a Billing Administrator. Global Administrators can remove a partner's roles.
            """
    ).checked

    @Test func everyRangeIsMovedButThoseOfBindings() {
        let moved = checked.moved(by: { $0.lowerBound + 5000..<$0.upperBound + 5000 }, { $0 })
        let before =
            ranges(in: checked.read) + ranges(in: checked.verdicts.flatMap { $0.items.flatMap(\.deeds) })
            + ranges(in: checked.verdicts.map(\.procedure))
        let after =
            ranges(in: moved.read) + ranges(in: moved.verdicts.flatMap { $0.items.flatMap(\.deeds) })
            + ranges(in: moved.verdicts.map(\.procedure))
        #expect(before.count > 100)
        #expect(before.count == after.count)
        for (old, new) in zip(before, after) {
            #expect(new.range.lowerBound == old.range.lowerBound + 5000, "\(old.path)")
        }
        // Claims that few documents make.
        for part in [".name.", ".deed.", ".optional.", ".description."] {
            #expect(before.contains { "\($0.path).".contains(part) }, "\(part)")
        }
    }

    /// The ranges in a value, with the names of the properties that lead to them.
    private func ranges(in value: Any, _ path: String = "") -> [(path: String, range: Range<Int>)] {
        if let range = value as? Range<Int> { return [(path, range)] }
        return Mirror(reflecting: value).children.flatMap { child -> [(path: String, range: Range<Int>)] in
            if let label = child.label, ["binding", "boundRoles", "problems"].contains(label) { return [] }
            // What a property wrapper holds goes by the name of the property, with a line before it.
            let label = child.label.map { $0.drop { $0 == "_" } } ?? "-"
            return ranges(in: child.value, "\(path).\(label)")
        }
    }
}
