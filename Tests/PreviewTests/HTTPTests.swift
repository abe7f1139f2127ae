import Testing

@testable import Preview

struct HTTPTests {
    @Test(arguments: [
        ("bytes=0-3", 0..<4), ("bytes=4-", 4..<10), ("bytes=-3", 7..<10), ("bytes=8-99", 8..<10), ("bytes=-99", 0..<10),
        ("BYTES= 1 - 1 ", 1..<2), ("bytes=0-99999999999999999999", 0..<10),
    ])
    func aRangeIsAPartOfTheFile(field: String, part: Range<Int>) {
        #expect(ByteRange(field, size: 10) == .part(part))
    }

    @Test(arguments: ["bytes=10-", "bytes=99-100", "bytes=-0", "bytes=99999999999999999999-"])
    func aRangeBehindTheEndCannotBeHad(field: String) {
        #expect(ByteRange(field, size: 10) == .unsatisfiable)
    }

    @Test(arguments: [
        "bytes=", "bytes=-", "bytes=3-1", "bytes=a-b", "bytes=0-1,4-5", "lines=1-2", "bytes=+1-2", "bytes=1--2",
    ])
    func whatIsNoSingleRangeIsTheWhole(field: String) {
        #expect(ByteRange(field, size: 10) == .whole)
    }

    @Test func aFileThatABrowserHasIsNotSentAgain() throws {
        let first = Response(file: Array("text".utf8), type: "text/plain", to: Request("/a.txt"))
        let tag = try #require(first["etag"])
        for known in [tag, "W/\(tag)", "\"other\", \(tag)", "*"] {
            let again = Response(
                file: Array("text".utf8), type: "text/plain", to: Request("/a.txt", fields: ["if-none-match": known]))
            #expect(again.status == 304)
            #expect(again["etag"] == tag)
            #expect(again.text == "")
        }
        let changed = Response(
            file: Array("Text".utf8), type: "text/plain", to: Request("/a.txt", fields: ["if-none-match": tag]))
        #expect(changed.status == 200)
        #expect(changed.text == "Text")
    }

    @Test func aPartOfAFileThatHasChangedIsTheWhole() throws {
        let bytes = Array("0123456789".utf8)
        let tag = try #require(Response(file: bytes, type: "a/b", to: Request("/a"))["etag"])
        let part = Response(
            file: bytes, type: "a/b", to: Request("/a", fields: ["range": "bytes=2-4", "if-range": tag]))
        #expect(part.status == 206)
        #expect(part["content-range"] == "bytes 2-4/10")
        #expect(part.text == "234")
        let whole = Response(
            file: bytes, type: "a/b", to: Request("/a", fields: ["range": "bytes=2-4", "if-range": "\"old\""]))
        #expect(whole.status == 200)
        #expect(whole.text == "0123456789")
    }

    @Test func aRangeThatCannotBeHadSaysHowMuchThereIs() {
        let response = Response(file: [1, 2, 3], type: "a/b", to: Request("/a", fields: ["range": "bytes=3-"]))
        #expect(response.status == 416)
        #expect(response["content-range"] == "bytes */3")
    }

    @Test(arguments: [
        "localhost", "localhost:8000", "LOCALHOST.", "docs.localhost:1", "127.0.0.1", "127.0.0.1:80", "[::1]:8000",
        "192.168.1.7",
        "mine.example:8000",
    ])
    func namesThatNobodyElseGivesOutAreOurs(field: String) throws {
        #expect(try #require(HostName(field)).isOurs(listeningAt: "mine.example"))
    }

    @Test(arguments: [
        "evil.example", "evil.example:8000", "localhost.evil.example", "127.0.0.1.evil.example", "notlocalhost",
    ])
    func aNameOfSomebodyElsesIsNotOurs(field: String) throws {
        #expect(try #require(HostName(field)).isOurs(listeningAt: "127.0.0.1") == false)
    }

    @Test func whoeverAsksOnlyAboutAFileAsksAboutAllOfIt() {
        let response = Response(
            file: [1, 2, 3], type: "a/b", to: Request("HEAD", "/a", fields: ["range": "bytes=1-1"]))
        #expect(response.status == 200)
        #expect(response["content-range"] == nil)
    }

    @Test(arguments: [
        "", ":80", "[::1", "[::1]x", "a b", "localhost:8000, evil.example:1", "[::1]:80, evil.example", "localhost:x",
    ])
    func whatIsNoHostIsNone(field: String) {
        #expect(HostName(field) == nil)
    }

    @Test func whoeverWantsOneVersionGetsNoOther() throws {
        let bytes = Array("text".utf8)
        let tag = try #require(Response(file: bytes, type: "text/plain", to: Request("/a.txt"))["etag"])
        let status = { (field: String, value: String) in
            Response(file: bytes, type: "text/plain", to: Request("/a.txt", fields: [field: value])).status
        }
        #expect(status("if-match", tag) == 200)
        #expect(status("if-match", "*") == 200)
        // Bytes that are only as good as these are not these.
        #expect(status("if-match", "W/" + tag) == 412)
        #expect(status("if-match", "\"other\"") == 412)
        for other in ["w/" + tag, "AB" + tag, "W/W/" + tag, String(tag.dropLast()), ""] {
            #expect(status("if-none-match", other) == 200, "\(other)")
        }
    }
}

extension Response {
    /// The body of a response that is a text.
    var text: String? {
        if case .bytes(let bytes) = body { return String(decoding: bytes, as: UTF8.self) }
        return nil
    }
}

extension Request {
    init(_ target: String, fields: [String: String] = [:]) { self.init("GET", target, fields: fields) }
}
