internal import Diagnostics

/// Finds controls that are named by nothing but a side of the screen.
enum DirectionalOnly {
    static let rule = Diagnostics.Rule(
        "style/directional-only", .warning, "A control is named, and not only a side of the screen.",
        explanation: """
            *On the right* helps those who see the page at the width that the writer saw it at, and nobody else. Name the \
            control by its label; a side may be added to it.
            """,
        wrong: .steps(
            """
            1. Go to **Settings** > **Partner relationships**.
            2. In the upper right, select the icon.
            """),
        right: .steps(
            """
            1. Go to **Settings** > **Partner relationships**.
            2. In the upper right, select **Filter**.
            """))

    static func check(_ action: ActionClaim, on page: StylePage, _ findings: inout StyleFindings) {
        guard action.verb.nature == .interface, !action.locations.isEmpty, let object = action.objects.first,
            object.reference == nil, object.description == nil, object.segments.allSatisfy(\.isPlain),
            object.kind?.word.isControl == true
        else { return }
        let isKnown = object.segments.contains { segment in
            page.book.labels.spelled(in: page.source, at: segment.range) != nil
        }
        if isKnown { return }
        for location in action.locations {
            guard let side = location.mention.segments.first, side.isPlain,
                StyleWords.directionNames.contains(side.text.lowercased())
            else { continue }
            findings.report(
                rule, at: object.range, "only a side of the screen tells which control is meant",
                help: "name it by its label")
            return
        }
    }
}
