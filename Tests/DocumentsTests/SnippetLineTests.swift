import Testing

@testable import Documents

/// Which lines of a file a document shows.
struct SnippetLineTests {
    private let file = """
        a
        // <One>
        b
        #endregion
        // </One>
        #region Two words
        c < d
        # e
        #endregion
        // <Two>
        f
        """

    private func lines(_ selection: String, of text: String? = nil) -> String? {
        SnippetLines(selection).select(from: Array((text ?? file).utf8)).map { String(decoding: $0, as: UTF8.self) }
    }

    @Test func aRegionIsWhatStandsBetweenItsMarks() {
        #expect(lines("Two words") == "c < d\n# e\n")
        #expect(lines("name=Two words") == lines("Two words"))
        #expect(lines("id=One&highlight=1") == "b\n")
        #expect(lines("One", of: "<One>\nb\n</Two>\nc\n</One>\n") == "b\n</Two>\nc\n")
    }

    @Test func aRegionGoesOnBehindThoseInIt() {
        let nested = """
            #region Outer
            a // see #region and the rest
            #region Inner
            b
              //#region Innermost
            c
              // #endregion
            #endregion
            d
            #endregion Outer
            e
            """
        #expect(lines("Innermost", of: nested) == "c\n")
        #expect(lines("Inner", of: nested) == "b\n  //#region Innermost\nc\n  // #endregion\n")
        #expect(lines("Outer", of: nested)?.hasSuffix("#endregion\nd\n") == true)
        #expect(lines("Tag", of: "// <Tag>\n#region Inner\na\n#endregion\nb\n// </Tag>\nc\n")?.hasSuffix("b\n") == true)
        #expect(lines("Outer", of: "#region Outer\n#region Inner\na\n#endregion\n") == nil)
    }

    @Test(arguments: ["Two", "words", "Three", "one", "words c", ""])
    func aRegionThatDoesNotBeginOrEndIsNotThere(name: String) { #expect(lines("name=" + name) == nil) }

    @Test func linesAreSelectedByTheirNumbers() {
        #expect(lines("1") == "a\n")
        #expect(lines("L7-L8") == "c < d\n# e\n")
        #expect(lines("range=10-") == "// <Two>\nf\n")
        #expect(lines("range=3,1-2,3") == "b\na\n// <One>\nb\n")
        #expect(lines("11-99") == "f\n")
        #expect(lines("highlight=2") == file)
        #expect(lines("") == file)
    }

    @Test(arguments: ["12", "range=12-13", "0", "2-1", "1-2-3", "1,", "-2", "x"])
    func linesThatAreNotThereAreNoneAtAll(selection: String) { #expect(lines(selection) == nil) }

    @Test func aLineBreakAtTheEndOpensNoLine() {
        #expect(lines("2", of: "a\nb\n") == "b\n")
        #expect(lines("3", of: "a\nb\n") == nil)
    }
}
