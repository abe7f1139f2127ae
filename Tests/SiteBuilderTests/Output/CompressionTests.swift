import Glibc
import Testing

@testable import SiteBuilder

/// The compressed files beside the others.
struct CompressionTests {
    private let folder: TemporaryFolder
    private let text = String(repeating: "A page says much the same thing over and over. ", count: 40)

    init() throws { folder = try TemporaryFolder() }

    @Test func compressedFilesStandBesideTextsThatAreLongEnough() throws {
        try build(["a.html": text, "small.html": "x", "photo.png": text], into: folder, isCompressing: true)
        #expect(
            TemporaryFolder.names(in: folder.site)
                == [".tally", "a.html", "a.html.br", "a.html.gz", "photo.png", "small.html"])
    }

    @Test(arguments: [251, 252, 253, 255])
    func aNameWithoutRoomForAnotherEndingStaysAlone(length: Int) throws {
        let name = String(repeating: "n", count: length - 5) + ".html"
        let room = Compression.allCases.map(\.rawValue).filter { length + $0.utf8.count <= 255 }
        for _ in 1...2 {
            try build([name: text], into: folder, isCompressing: true)
            #expect(TemporaryFolder.names(in: folder.site) == ([".tally", name] + room.map { name + $0 }).sorted())
        }
    }

    @Test func gunzipGivesTheBytesBack() throws {
        try build(["a.html": text], into: folder, isCompressing: true)
        let pipe = try #require(popen("gunzip -c '\(folder.site)/a.html.gz'", "r"))
        defer { pclose(pipe) }
        var bytes: [UInt8] = []
        while case let byte = fgetc(pipe), byte != EOF { bytes.append(UInt8(byte)) }
        #expect(String(decoding: bytes, as: UTF8.self) == text)
    }

    @Test func theSameBytesGiveTheSameFilesAndNoDate() throws {
        let bytes = Array(text.utf8)
        for kind in Compression.allCases { #expect(kind.compress(bytes) == kind.compress(bytes)) }
        // The four bytes of the time in the frame of a gzip file.
        #expect(Compression.gzip.compress(bytes)?[4..<8].elementsEqual([0, 0, 0, 0]) == true)
    }

    @Test func aCompressedFileThatSomebodyHasDamagedIsMadeAnew() throws {
        try build(["a.html": text], into: folder, isCompressing: true)
        let before = folder.files()
        try folder.write("damaged", to: "Site/a.html.gz")
        try build(["a.html": text], into: folder, isCompressing: true)
        #expect(folder.files() == before)
    }

    @Test func withoutCompressionTheCompressedFilesGo() throws {
        try build(["a.html": text], into: folder, isCompressing: true)
        try build(["a.html": text], into: folder)
        #expect(TemporaryFolder.names(in: folder.site) == [".tally", "a.html"])
    }
}
