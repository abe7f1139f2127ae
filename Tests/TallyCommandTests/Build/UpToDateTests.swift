import Documents
import Glibc
import Synchronization
import Testing

@testable import TallyCommand

/// When a build has nothing to do, and when it has.
struct UpToDateTests {
    private static let files = [
        "tally.yml": "title: Kettles\n",
        "Content/index.md": document("Kettles", "All about kettles. See [how to fill one](tea/fill.md)."),
        "Content/tea/fill.md": document("Fill the kettle", "Open the lid.\n\n[!INCLUDE [safety](../safety.md)]"),
        "Content/safety.md": "Take care: it is hot.\n",
        "Content/tea/kettle.png": "not really a picture",
        "Look/not-found.mustache": "<!DOCTYPE html><title>gone</title>",
    ]

    private func place() throws -> Workplace { try Workplace(Self.files) }

    private func isUpToDate(_ outcome: Workplace.Outcome) -> Bool { outcome.errors.contains(" is up to date") }

    /// All files below a folder, with what is in them.
    private func site(_ place: Workplace, _ folder: String) -> [String: String] {
        Dictionary(place.files(in: folder).map { ($0, place.read("\(folder)/\($0)") ?? "") }) { one, _ in one }
    }

    @Test func aBuildOfTheSameHasNothingToDoAndSaysHowManyFilesThereAre() throws {
        let place = try place()
        #expect(!isUpToDate(place.run("build")))
        let count = place.files(in: "Site").count - 1
        let outcome = place.run("build")
        #expect(outcome.code == 0)
        #expect(outcome.errors.contains("Site is up to date, 0 files written, \(count) unchanged"))
        #expect(place.run("build", "--quiet").errors.isEmpty)
    }

    @Test func compressedFilesAreNotCounted() throws {
        let place = try place()
        #expect(place.run("build").code == 0)
        let count = place.files(in: "Site").count - 1
        #expect(!isUpToDate(place.run("build", "--compress")))
        #expect(place.run("build", "--compress").errors.contains("0 files written, \(count) unchanged"))
        #expect(place.files(in: "Site").count - 1 > count)
    }

    @Test(arguments: [
        "Content/index.md", "Content/safety.md", "Content/tea/kettle.png", "tally.yml", "Look/not-found.mustache",
    ])
    func whateverASiteIsMadeOfMakesItAnew(_ path: String) throws {
        let place = try place()
        #expect(place.run("build", "--templates", "Look").code == 0)
        #expect(isUpToDate(place.run("build", "--templates", "Look")))
        let text = try #require(place.read(path))
        // Of the same size, and as old as before.
        var times = [timespec](repeating: timespec(), count: 2)
        var status = stat()
        #expect(stat(place.root + "/" + path, &status) == 0)
        times[0] = status.st_atim
        times[1] = status.st_mtim
        let other = String(text.reversed().drop { $0 == "\n" }.reversed().map { $0 == "e" ? "i" : $0 })
        try place.write(path == "tally.yml" ? "title: Kittles\n" : other + (text.hasSuffix("\n") ? "\n" : ""), to: path)
        #expect(utimensat(AT_FDCWD, place.root + "/" + path, &times, 0) == 0)
        #expect(!isUpToDate(place.run("build", "--drafts", "--templates", "Look")))
    }

    @Test func aFileMoreOrLessMakesASiteAnew() throws {
        let place = try place()
        #expect(place.run("build").code == 0)
        try place.write("", to: "Content/tea/empty.txt")
        #expect(!isUpToDate(place.run("build")))
        #expect(isUpToDate(place.run("build")))
        try place.remove("Content/tea/empty.txt")
        #expect(!isUpToDate(place.run("build")))
        #expect(place.read("Site/tea/empty.txt") == nil)
    }

    @Test func anotherOptionThatPagesDependOnMakesThemAnew() throws {
        let place = try place()
        #expect(place.run("build").code == 0)
        #expect(isUpToDate(place.run("build", "--jobs", "3")))
        #expect(!isUpToDate(place.run("build", "--base-url", "https://kettles.example")))
        #expect(!isUpToDate(place.run("build")))
        #expect(!isUpToDate(place.run("build", "--templates", "Look")))
        #expect(!isUpToDate(place.run("build", "--shard", "1/2")))
        #expect(isUpToDate(place.run("build", "--shard", "1/2")))
        #expect(!isUpToDate(place.run("build", "--shard", "2/2")))
        #expect(!isUpToDate(place.run("build")))
        #expect(isUpToDate(place.run("build")))
    }

    @Test func whoeverAsksWhatPagesCostHasThemMade() throws {
        let place = try place()
        #expect(place.run("build").code == 0)
        #expect(place.run("build", "--profile").errors.contains("slowest ms"))
    }

    @Test func anotherModelMakesASiteAnew() throws {
        let place = try place()
        #expect(place.run("build").code == 0)
        let outcome = place.run(["build"], on: Lending.domain)
        #expect(outcome.code == 0)
        #expect(!isUpToDate(outcome))
        #expect(isUpToDate(place.run(["build"], on: Lending.domain)))
    }

    @Test func aDamagedFileIsMended() throws {
        let place = try place()
        #expect(place.run("build").code == 0)
        let whole = site(place, "Site")
        let text = try #require(whole["tea/fill.html"])
        try place.write(text.replacing("lid", with: "lip"), to: "Site/tea/fill.html")
        let mended = place.run("build")
        #expect(mended.errors.contains("1 file written"))
        try place.remove("Site/tea/kettle.png")
        #expect(place.run("build").errors.contains("1 file written"))
        try place.remove("Site/.tally")
        #expect(!isUpToDate(place.run("build")))
        #expect(site(place, "Site") == whole)
        #expect(isUpToDate(place.run("build")))
    }

    @Test func errorsAreNamedAgain() throws {
        let place = try place()
        try place.write(document("Kettles", "See [how](tea/lost.md)."), to: "Content/index.md")
        for _ in 1...2 {
            let outcome = place.run("build", "--drafts")
            #expect(outcome.code == 1)
            #expect(outcome.output.contains("link/file-not-found"))
        }
    }

    @Test func aForeignFileInTheWayIsNamedAgain() throws {
        let place = try place()
        try place.write("theirs", to: "Site/404.html")
        for _ in 1...2 {
            let outcome = place.run("build")
            #expect(outcome.code == 2)
            #expect(outcome.errors.contains("\"Site/404.html\" is not a file that a build has made"))
        }
    }

    @Test func aFileThatIsSavedDuringTheBuildLeavesTheNextOneToDo() throws {
        let files = NotedFiles(ChangingFiles(texts: ["one", "two", "two"]))
        #expect(try files.read("a.md") == Array("one".utf8))
        #expect(files.hashes(of: ["a.md"], jobs: 1) != nil)
        #expect(try files.read("a.md") == Array("two".utf8))
        #expect(files.hashes(of: ["a.md"], jobs: 1) == nil)
        #expect(NotedFiles(MemoryFiles([:])).hashes(of: ["lost.md"], jobs: 1) == nil)
    }

    /// A file that is another one each time.
    private final class ChangingFiles: FileStore {
        private let texts: [String]
        private let next = Atomic(0)

        init(texts: [String]) { self.texts = texts }

        func read(_ path: String) throws(FileStoreError) -> [UInt8] {
            Array(texts[next.wrappingAdd(1, ordering: .relaxed).oldValue].utf8)
        }
    }

    /// Numbers that look like chance, and are the same each time.
    private struct Chance {
        private var state: UInt64

        init(_ seed: Int) { state = UInt64(seed) }

        mutating func number(below limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
    }

    /// After whatever has happened, a build leaves what a first build makes elsewhere.
    @Test(arguments: 1...3)
    func afterAnyEditsTheSiteIsTheOneThatAFirstBuildMakes(_ seed: Int) throws {
        let place = try place()
        var chance = Chance(seed)
        var options: [String] = []
        var upToDate = 0
        for _ in 1...14 {
            switch chance.number(below: 12) {
            case 0:
                let text = document("Kettles", "All about \(chance.number(below: 3)) [kettles](tea/fill.md).")
                try place.write(text, to: "Content/index.md")
            case 1: try place.write("It is \(chance.number(below: 3)) times as hot.\n", to: "Content/safety.md")
            case 2: try place.write(document("Old \(chance.number(below: 2))", "Old."), to: "Content/old/page.md")
            case 3: if place.read("Content/old/page.md") != nil { try place.remove("Content/old/page.md") }
            case 4: try place.write("title: Kettle \(chance.number(below: 2))\n", to: "tally.yml")
            case 5: try place.write("<title>\(chance.number(below: 2))</title>", to: "Look/not-found.mustache")
            case 6: try place.write("body { color: teal }", to: "Look/theme.css")
            case 7: try place.write("damaged", to: "Site/tea/fill.html")
            case 8: if place.read("Site/index.html") != nil { try place.remove("Site/index.html") }
            case 9: options = chance.number(below: 2) == 0 ? [] : ["--templates", "Look"]
            case 10: #expect(utimensat(AT_FDCWD, place.root + "/Content/safety.md", nil, 0) == 0)
            default: break
            }
            let outcome = place.run(["build"] + options)
            #expect(outcome.code == 0, "\(outcome.errors)\(outcome.output)")
            if isUpToDate(outcome) { upToDate += 1 }
            #expect(place.run(["build", "--output", "Fresh"] + options).code == 0)
            #expect(site(place, "Site") == site(place, "Fresh"), "seed \(seed)")
            for path in place.files(in: "Fresh") { try place.remove("Fresh/\(path)") }
        }
        #expect(upToDate > 0)
    }
}
