import Glibc
import Testing

@testable import SiteBuilder

/// What a build leaves in the output folder.
struct OutputFolderTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// The files of the site without the builder's own notes.
    private var site: [String: String] { folder.files().filter { !$0.key.hasPrefix(".tally") } }

    @Test func aFirstBuildMakesTheFolderAndNothingBesideIt() throws {
        let summary = try build(["index.html": "home", "a/b/c.html": "deep"], into: folder)
        #expect(summary.written == 2)
        #expect(site == ["index.html": "home", "a/b/c.html": "deep"])
        #expect(TemporaryFolder.names(in: folder.root) == ["Site"])
        #expect(TemporaryFolder.names(in: folder.site) == [".tally", "a", "index.html"])
    }

    @Test func aSecondBuildOfTheSameWritesNothing() throws {
        try build(["index.html": "home", "a.html": "a"], into: folder)
        let before = ["Site/index.html", "Site/a.html", "Site/.tally"].map { folder.identity(of: $0) }
        let summary = try build(["index.html": "home", "a.html": "a"], into: folder)
        #expect(summary.written == 0)
        #expect(summary.unchanged == 2)
        #expect(["Site/index.html", "Site/a.html", "Site/.tally"].map { folder.identity(of: $0) } == before)
    }

    @Test func onlyChangedFilesAreWritten() throws {
        try build(["a.html": "a", "b.html": "b"], into: folder)
        let before = folder.identity(of: "Site/a.html")
        let summary = try build(["a.html": "a", "b.html": "changed"], into: folder)
        #expect(summary.written == 1)
        #expect(folder.identity(of: "Site/a.html") == before)
        #expect(site == ["a.html": "a", "b.html": "changed"])
    }

    @Test func aFileThatSomebodyHasEditedIsMadeAnew() throws {
        try build(["a.html": "what we made"], into: folder)
        try folder.write("what they did", to: "Site/a.html")
        try build(["a.html": "what we made"], into: folder)
        #expect(site == ["a.html": "what we made"])
    }

    @Test func filesThatAreMadeNoMoreAreRemovedWithTheirFolders() throws {
        try build(["a.html": "a", "old/deep/b.html": "b"], into: folder)
        let summary = try build(["a.html": "a"], into: folder)
        #expect(summary.removed == ["old/deep/b.html"])
        #expect(site == ["a.html": "a"])
        #expect(!folder.exists("Site/old"))
    }

    @Test func otherPeoplesFilesAreNeverTouched() throws {
        try folder.write("*\n", to: "Site/.gitignore")
        try folder.write("theirs", to: "Site/old/notes.txt")
        try build(["a.html": "a", "old/b.html": "b"], into: folder)
        try build(["a.html": "a"], into: folder)
        #expect(site == [".gitignore": "*\n", "old/notes.txt": "theirs", "a.html": "a"])
    }

    @Test func somebodyElsesFileAtThePathOfAPageStaysAndIsNamed() throws {
        try folder.write("theirs", to: "Site/a.html")
        let summary = try build(["a.html": "ours", "b.html": "ours"], into: folder)
        #expect(summary.refused == ["a.html"])
        #expect(site == ["a.html": "theirs", "b.html": "ours"])
        #expect(try build(["b.html": "ours"], into: folder).removed.isEmpty)
        #expect(site == ["a.html": "theirs", "b.html": "ours"])
    }

    @Test func anOldPageThatSomebodyHasMadeTheirOwnIsLeftToThem() throws {
        try build(["a.html": "a", "b.html": "b"], into: folder)
        try folder.write("mine now", to: "Site/b.html")
        let summary = try build(["a.html": "a"], into: folder)
        #expect(summary.leftAlone == ["b.html"])
        #expect(site == ["a.html": "a", "b.html": "mine now"])
    }

    @Test func aLinkInPlaceOfAPageIsReplacedAndNotWrittenThrough() throws {
        try folder.write("precious", to: "outside.txt")
        try build(["a.html": "a", "b.html": "b"], into: folder)
        unlink(folder.site + "/a.html")
        try #require(symlink("../outside.txt", folder.site + "/a.html") == 0)
        try build(["a.html": "new", "b.html": "b"], into: folder)
        #expect(folder.read("outside.txt") == "precious")
        #expect(site["a.html"] == "new")
    }

    @Test func aFolderThatIsALinkIsNotWrittenInto() throws {
        mkdir(folder.root + "/elsewhere", 0o777)
        try build(["index.html": "home"], into: folder)
        try #require(symlink("../elsewhere", folder.site + "/docs") == 0)
        #expect(throws: OutputFailure.self) { try build(["docs/a.html": "a", "index.html": "home"], into: folder) }
        #expect(TemporaryFolder.names(in: folder.root + "/elsewhere").isEmpty)
    }

    @Test func nothingBehindALinkIsRemoved() throws {
        try build(["docs/a.html": "a", "index.html": "home"], into: folder)
        try #require(rename(folder.site + "/docs", folder.root + "/moved") == 0)
        try #require(symlink("../moved", folder.site + "/docs") == 0)
        try build(["index.html": "home"], into: folder)
        #expect(folder.read("moved/a.html") == "a")
    }

    @Test func aPipeInPlaceOfAPageDoesNotStopTheBuild() throws {
        try build(["a.html": "a", "b.html": "b"], into: folder)
        unlink(folder.site + "/a.html")
        try #require(mkfifo(folder.site + "/a.html", 0o666) == 0)
        try build(["a.html": "a", "b.html": "b"], into: folder)
        #expect(site == ["a.html": "a", "b.html": "b"])
    }

    @Test(arguments: [
        "../a.html", "/etc/a.html", "a/../../b.html", "a//b.html", "./a", "", "a\u{0}b", ".tally/x", "a\nb",
    ])
    func noPathLeadsOutOfTheFolder(_ path: String) throws {
        #expect(throws: OutputFailure.self) { try build([path: "x"], into: folder) }
        #expect(!folder.exists("Site"))
    }

    @Test func twoFilesOfOnePathAreAMistake() throws {
        let output = try OutputFolder(folder.site, jobs: 1)
        try output.write([OutputFile("a.html", .bytes([1]))])
        #expect(throws: OutputFailure.self) { try output.write([OutputFile("a.html", .bytes([2]))]) }
    }

    @Test func twoBuildsAtOnceDoNotMixTheirFiles() throws {
        let first = try OutputFolder(folder.site, jobs: 1)
        #expect(throws: OutputFailure.self) { _ = try OutputFolder(folder.site, jobs: 1) }
        try first.write([OutputFile("a.html", .bytes([0x61]))])
        _ = try first.finish()
        #expect(site == ["a.html": "a"])
    }

    @Test func whereNoFolderCanBeMadeBesideAnEmptyOneItIsWrittenInto() throws {
        try #require(mkdir(folder.site, 0o777) == 0)
        let calls = OutputCalls { change, path in change == .makeFolder && path.hasSuffix("-new") ? EACCES : 0 }
        try build(["a/b.html": "b"], into: folder, calls: calls)
        #expect(site == ["a/b.html": "b"])
        #expect(TemporaryFolder.names(in: folder.root) == ["Site"])
    }

    @Test func aVolumeIsKnownAsOne() {
        #expect(OutputFolder.isMountPoint("/proc"))
        #expect(!OutputFolder.isMountPoint(folder.root))
        #expect(!OutputFolder.isMountPoint(folder.root + "/missing"))
    }

    @Test func aPageThatTakesThePathOfAFolderOfOursMakesRoomForIt() throws {
        try build(["guide": "a file"], into: folder)
        try build(["guide/index.html": "a page"], into: folder)
        #expect(site == ["guide/index.html": "a page"])
    }

    @Test func theManifestIsTheSameWhateverTheOrderOfTheFiles() throws {
        let other = try TemporaryFolder()
        let output = try OutputFolder(other.site, jobs: 1)
        for name in ["b", "a", "c"] { try output.write([OutputFile(name, .bytes(Array(name.utf8)))]) }
        _ = try output.finish()
        try build(["a": "a", "b": "b", "c": "c"], into: folder)
        #expect(folder.read("Site/.tally") == other.read("Site/.tally"))
    }

    @Test func aManifestThatNamesFilesElsewhereRemovesNone() throws {
        try build(["a.html": "a", "b.html": "b"], into: folder)
        try folder.write("b", to: "b.html")
        let manifest = try #require(folder.read("Site/.tally"))
        let line = try #require(manifest.split(separator: "\n").first { $0.hasSuffix(" b.html") })
        let elsewhere = ["../b.html", folder.root + "/b.html", "x/../../b.html", "..", ""]
        let forged = elsewhere.map { line.replacing(" b.html", with: " \($0)") }.joined(separator: "\n")
        try folder.write(manifest + forged + "\n", to: "Site/.tally")
        try build(["a.html": "a"], into: folder)
        #expect(folder.read("b.html") == "b")
        #expect(site == ["a.html": "a"])
    }

    @Test func whatIsNoManifestNamesNoFiles() throws {
        let line = "0123456789abcdef a.html\n"
        #expect(OutputManifest(Array(("tally 1\n" + line).utf8)).hashes.count == 1)
        for text in ["", "tally 2\n" + line, line, "\n\n", "tally 1\n0123456789abcdef \n", "tally 1\n/a\n"] {
            #expect(OutputManifest(Array(text.utf8)).hashes.isEmpty, "\(text)")
        }
    }
}
