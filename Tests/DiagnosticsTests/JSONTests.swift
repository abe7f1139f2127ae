import Testing

@testable import Diagnostics

@Suite struct JSONTests {
    private func error(_ text: String) -> JSONError? {
        do throws(JSONError) {
            _ = try JSONReader.read(Array(text.utf8))
            return nil
        } catch {
            return error
        }
    }

    @Test func membersAndValuesArePutOnLinesOfTheirOwn() {
        var json = JSONWriter(indent: 2)
        json.object { json in
            json.member("a", 1)
            json.array("b") { json in
                json.value(true)
                json.null()
            }
            json.object("empty") { _ in }
            json.object("inline", inline: true) { json in
                json.member("x", 1)
                json.array("y") { $0.value("z") }
            }
            json.member("last", "e")
        }
        #expect(
            json.bytes.text == """
                {
                  "a": 1,
                  "b": [
                    true,
                    null
                  ],
                  "empty": {},
                  "inline": {"x":1, "y":["z"]},
                  "last": "e"
                }
                """)
    }

    @Test func withoutIndentThereIsNoSpace() {
        var json = JSONWriter()
        json.array { json in
            json.object { json in
                json.member("a", 1)
                json.member("b", "c")
            }
            json.value(2)
        }
        #expect(json.bytes.text == #"[{"a":1,"b":"c"},2]"#)
    }

    @Test func whatNobodySeesIsEscapedAndReadsAsTheSame() throws {
        let hidden = "a\u{202E}b\u{2066}\u{2069}\u{200B}\u{FEFF}\u{85}\u{2028}"
        let seen = "“é”€ﬁ \u{A0}–\u{200D}"
        var json = JSONWriter()
        json.value(hidden + seen)
        #expect(json.bytes.text == #""a\u202eb\u2066\u2069\u200b\ufeff\u0085\u2028"# + seen + "\"")
        #expect(try JSONReader.read(json.bytes).content == .string(hidden + seen))
    }

    @Test func stringsAreEscaped() {
        var json = JSONWriter()
        json.value("a\"\\\n\r\t\u{1}\u{7F}é🙂</script>")
        #expect(json.bytes.text == #""a\"\\\n\r\t\u0001\u007fé🙂</script>""#)
    }

    @Test func aScriptIsNotEndedByAString() {
        var json = JSONWriter(embedding: .script)
        json.value("</script>&\u{2028}\u{2029}\u{2030}")
        #expect(json.bytes.text == #""\u003c/script\u003e\u0026\u2028\u2029‰""#)
    }

    @Test func whatIsWrittenIsReadBack() throws {
        var random = SeededGenerator(seed: 3)
        for _ in 0..<200 {
            let text = String(decoding: RandomText.bytes(upTo: 40, using: &random), as: UTF8.self)
            for embedding in [JSONWriter.Embedding.none, .script] {
                var json = JSONWriter(indent: 1, embedding: embedding)
                json.object { $0.member("text", text) }
                #expect(try JSONReader.read(json.bytes).string("text") == text)
            }
        }
    }

    @Test func everyKindOfValueIsRead() throws {
        let value = try JSONReader.read(Array(#" {"a":[null,true,false,-1.5e+3,"\u00e9\ud83d\ude42\/"],"b":{}} "#.utf8))
        #expect(value.at("a.0")?.content == .null)
        #expect(value.at("a.1")?.content == .bool(true))
        #expect(value.at("a.3")?.content == .number("-1.5e+3"))
        #expect(value.string("a.4") == "é🙂/")
        #expect(value.at("b")?.content == .object([]))
        #expect(value.at("b")?.offset == 59)
    }

    @Test(arguments: [
        ("", 0), ("[1,]", 3), ("[1 2]", 3), ("{\"a\" 1}", 5), ("{a:1}", 1), ("{\"a\":1,\"a\":2}", 7), ("01", 0),
        ("1.", 2),
        ("-", 1), ("tru", 0), ("\"a", 0), ("\"\n\"", 1), (#""\x""#, 1), (#""\ud800""#, 1), (#""\u12g4""#, 5),
        ("[] []", 3),
        (#""\ud800x1234""#, 1), (#""\ud800\ndc00""#, 1), (#""\ud800\u0041""#, 1), (#""\ud800\ue000""#, 1),
        (#""\ud800\"#, 1),
        (#""\udc00""#, 1), (#""\ud800xudc00""#, 1), ("1ex1", 2), ("1e", 2), ("\u{FEFF}[]", 0), ("<<<<<<< HEAD", 0),
        ("NaN", 0), ("[1}", 2),
    ])
    func whatIsNoJSONIsRefusedWhereItGoesWrong(text: String, offset: Int) {
        #expect(error(text)?.offset == offset, "\(error(text)?.message ?? "no error")")
    }

    @Test func invalidUTF8IsRefused() {
        #expect(throws: JSONError.self) { try JSONReader.read([0x22, 0xFF, 0x22]) }
    }

    @Test func deepNestingIsRefusedAndDoesNotOverflowTheStack() {
        #expect(error(String(repeating: "[", count: 100_000))?.offset == JSONReader.maximumDepth)
        let allowed = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
        #expect(error(allowed) == nil)
    }

    @Test func randomBytesAreReadOrRefused() {
        var random = SeededGenerator(seed: 5)
        let pieces = ["{", "}", "[", "]", ",", ":", "\"", "\\", "u", "1", "-", "e", ".", "true", " ", "\u{E9}"]
        var accepted = 0
        for _ in 0..<20_000 {
            var text = ""
            for _ in 0..<Int.random(in: 0...8, using: &random) { text += pieces.randomElement(using: &random) ?? "" }
            if error(text) == nil { accepted += 1 }
        }
        #expect(accepted > 0)
    }

    @Test func anyKindOfBlankMayStandBetweenValues() throws {
        let value = try JSONReader.read(Array("\t{\r\n\"a\"\t:\r1E-5\t,\n \"b\":[\r]}\r\n".utf8))
        #expect(value.at("a")?.content == .number("1E-5"))
        #expect(value.at("b")?.content == .array([]))
    }
}
