import Testing

@testable import Procedures

@Suite("Lexicon")
struct LexiconTests {
    private func found(_ text: String, in names: [String]) -> [String] {
        let bytes = Array(text.utf8)
        return Lexicon(names).matches(in: bytes, at: 0..<bytes.count).map {
            "\(String(decoding: bytes[$0.range], as: UTF8.self))=\($0.values)"
        }
    }

    @Test func theLongestNameWins() {
        #expect(found("select Save and close now", in: ["Save", "Save and close", "close"]) == ["Save and close=[1]"])
        #expect(found("Save and open", in: ["Save", "Save and close"]) == ["Save=[0]"])
    }

    @Test func caseArticlesAndMarksDoNotCount() {
        #expect(
            found("accept AGREEMENT & authorize the partner", in: ["Accept agreement and authorize partner"])
                == ["accept AGREEMENT & authorize the partner=[0]"])
        #expect(found("Remove roles? Yes", in: ["Remove roles?", "Yes"]) == ["Remove roles=[0]", "Yes=[1]"])
        #expect(found("the ÄNDERUNG", in: ["Änderung"]) == ["ÄNDERUNG=[0]"])
    }

    @Test func wordsAreNotCutApart() {
        #expect(found("Saves", in: ["Save"]).isEmpty)
        #expect(found("auto-save", in: ["save"]).isEmpty)
    }

    @Test func severalMayHaveOneName() {
        #expect(found("Yes", in: ["Yes", "No", "yes"]) == ["Yes=[0, 2]"])
    }

    @Test func nothingIsFoundInNothing() {
        #expect(found("", in: ["Yes"]).isEmpty)
        #expect(found("Yes", in: ["", "?"]).isEmpty)
        #expect(Lexicon(["", "the"]).longestMatch(in: [], at: 0..<5) == nil)
    }

    @Test(arguments: ["Save", "save and close", "Änderung", "A", "& more", "Remove roles?", "the", "7 days", "O'Hara"])
    func aTextThatHoldsANameIsNeverPassedOver(_ name: String) {
        let lexicon = Lexicon([name])
        for text in [
            "\(name)", "x \(name.uppercased()) y", "(\(name))", "é\(name)", "and more A/\(name), the \(name).",
            "Nothing",
        ] {
            let bytes = Array(text.utf8)
            let isFound = !lexicon.matches(in: bytes, at: 0..<bytes.count).isEmpty
            #expect(lexicon.mayOccur(in: bytes) || !isFound, "\(text)")
        }
    }

    @Test func aTextWithoutANameIsPassedOver() {
        let bytes = Array("All that was saved is safe, and nothing is closed.".utf8)
        #expect(!Lexicon(["Save", "Close"]).mayOccur(in: bytes))
    }
}
