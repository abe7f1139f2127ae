internal import CmarkArena

/// An arena owns the memory of the trees that cmark builds on one thread, one file after the other.
///
/// It is a class because cmark's nodes point into it; whoever holds a node holds the arena. It is not meant to be
/// shared between threads, and cannot be.
public final class Arena {
    private let raw: OpaquePointer
    /// What reads the inlines of blocks, kept for the next document because of its buffers.
    // It asks for nothing here while it reads, so there is nothing for the runtime to watch.
    @exclusivity(unchecked) var inlines = InlineLocator()

    /// Makes an empty arena.
    public init() { raw = tally_arena_new() }

    deinit { tally_arena_delete(raw) }

    /// Forgets everything in the arena and keeps its memory.
    ///
    /// Nodes made in it must not be used any more.
    func reset() { tally_arena_reset(raw) }

    /// Lets cmark allocate in this arena while a piece of work is done.
    func use<Result>(_ work: () -> Result) -> Result {
        let before = tally_arena_enter(raw)
        defer { _ = tally_arena_enter(before) }
        return work()
    }
}
