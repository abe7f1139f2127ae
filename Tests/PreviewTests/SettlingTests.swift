import Preview
import Testing

struct SettlingTests {
    @Test func whatSomebodyHasWrittenIsTakenAtOnce() {
        var settling = Settling()
        let now = settling.take(FileChanges(written: ["a.md"]), at: 1) { _ in true }
        #expect(now == FileChanges(written: ["a.md"]))
        #expect(settling.delay(at: 1) == nil)
    }

    @Test func aFileThatIsMovedAsideForAMomentHasNotGone() {
        var settling = Settling()
        #expect(settling.take(FileChanges(unsettled: ["a.md"]), at: 1) { $0 == "a.md" }.isEmpty)
        #expect(settling.take(FileChanges(written: ["a.md~"]), at: 1.01) { $0 == "a.md" }.isEmpty)
        let saved = settling.take(FileChanges(written: ["a.md"]), at: 1.02) { $0 == "a.md" }
        #expect(saved == FileChanges(written: ["a.md"]))
        #expect(settling.settled(at: 2).unsettled == ["a.md~"])
    }

    @Test func whatStaysAwayIsBelievedAfterAMoment() {
        var settling = Settling()
        #expect(settling.take(FileChanges(unsettled: ["a.md"]), at: 1) { _ in true }.isEmpty)
        #expect(settling.settled(at: 1.01).isEmpty)
        #expect(settling.delay(at: 1.01) != nil)
        #expect(settling.settled(at: 1.1) == FileChanges(unsettled: ["a.md"]))
        #expect(settling.settled(at: 1.2).isEmpty)
        #expect(settling.delay(at: 1.2) == nil)
    }

    @Test func foldersAreLookedAtWhenTheyAreFull() {
        var settling = Settling()
        #expect(settling.take(FileChanges(hasOtherFolders: true), at: 1) { _ in true }.isEmpty)
        #expect(settling.settled(at: 2).hasOtherFolders)
    }

    @Test func whatHappensMeanwhileProlongsTheMoment() {
        var settling = Settling()
        _ = settling.take(FileChanges(unsettled: ["a.md"]), at: 1) { _ in true }
        _ = settling.take(FileChanges(unsettled: ["b.md"]), at: 1.04) { _ in true }
        #expect(settling.settled(at: 1.06).isEmpty)
        // What is taken at once and what is nothing prolong nothing.
        _ = settling.take(FileChanges(written: ["c.md"]), at: 1.07) { _ in true }
        _ = settling.take(FileChanges(), at: 1.08) { _ in true }
        #expect(settling.settled(at: 1.1).unsettled == ["a.md", "b.md"])
    }
}
