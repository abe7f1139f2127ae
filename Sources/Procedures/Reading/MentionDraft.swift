/// A mention that is being read.
struct MentionDraft {
    var segments: [Mention.Segment] = []
    var kind: Mention.Kind?
    var reference: Mention.Reference?
    var quantifier: Range<Int>?
    var description: Range<Int>?
    /// The plain words that have been read since the last mark.
    var plain: Range<Int>?
    /// Whether the plain words begin with a name that the model has.
    var isKnown = false
    /// Whether the next label goes on with the path.
    var isPathOpen = false

    var isEmpty: Bool { segments.isEmpty && kind == nil && plain == nil && reference == nil }
    var hasMarkedLabel: Bool { segments.contains { !$0.isPlain } }
}
