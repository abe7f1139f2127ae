import Diagnostics
import Documents
import Testing

@Suite struct LinkTests {
    @Test func aLinkToNothingIsReportedAtItsAddress() {
        let folder = MarkedFolder([
            "a.md": "# A\n\nSee [b](⟦c/b.md⟧) and <a href=\"⟦d.md⟧\">d</a>, not [e](e.md).\n", "e.md": "# E\n",
        ])
        #expect(folder.places("link/file-not-found") == folder.marks)
        #expect(
            folder.findings("link/file-not-found")[0].message == "there is no file \"c/b.md\" in the content folder")
    }

    @Test func pathsAreRelativeToTheFolderOfTheDocument() {
        let folder = MarkedFolder([
            "a/b.md": "[1](../c.md) [2](./d.md) [3](~/c.md) [4](⟦c.md⟧) [5](../a/d.md?x=1#d) [6](e%20f.md)",
            "c.md": "# C", "a/d.md": "# D", "a/e f.md": "# E",
        ])
        #expect(folder.places("link/file-not-found") == folder.marks)
        #expect(folder.findings("link/anchor-not-found") == [])
    }

    @Test func aLinkToAFolderLeadsToItsFirstPage() {
        let folder = MarkedFolder([
            "a.md": "[1](b) [2](b/) [3](c#see) [4](⟦d⟧) [5](⟦.⟧)", "b/index.md": "# B", "b/README.md": "# R",
            "c/README.md": "# See", "d/e.md": "# E",
        ])
        #expect(folder.places("link/file-not-found") == folder.marks)
        #expect(
            folder.findings("link/file-not-found").map(\.message) == [
                "the folder \"d\" has neither index.md nor README.md",
                "the content folder has neither index.md nor README.md",
            ])
        #expect(folder.findings("link/anchor-not-found") == [])
        #expect(folder.check.content.links[0].destinations[0].file == folder.index(of: "b/index.md"))
    }

    @Test func aPathWithoutItsEndingIsMendedForCertain() {
        let folder = MarkedFolder(["a.md": "[1](⟦b#part⟧)", "b.md": "# B\n\n## Part\n\n[back](a.md)"])
        #expect(folder.places("link/file-not-found") == folder.marks)
        #expect(folder.fixed().text(of: "a.md") == "[1](b.md#part)")
        #expect(folder.fixed().findings("link/file-not-found") == [])
    }

    @Test func aFileIsNotBehindASlash() {
        let folder = MarkedFolder([
            "a/a.md": "[1](⟦/b/c.md#part⟧) [2](/azure/overview) [3](//example.com/b/c.md) [4](/b/d.md) [5](/)",
            "b/c.md": "# C\n\n## Part\n\n[back](⟦/a/a.md⟧)",
        ])
        #expect(folder.places("link/file-not-found") == folder.marks)
        #expect(
            folder.findings("link/file-not-found")[0].message
                == "\"/b/c.md#part\" begins at the site's root, and not in the content folder")
        #expect(folder.fixed().text(of: "b/c.md").contains("[back](../a/a.md)"))
        #expect(folder.fixed().findings("link/file-not-found") == [])
    }

    @Test func backslashesAreMendedForCertain() {
        let folder = MarkedFolder(["a/a.md": "[1](..\\b\\c.md)", "b/c.md": "# C"])
        #expect(folder.findings("link/file-not-found").count == 1)
        #expect(folder.fixed().text(of: "a/a.md") == "[1](../b/c.md)")
        #expect(folder.fixed().findings("link/file-not-found") == [])
    }

    @Test func oneSimilarPathIsProbablyMeant() throws {
        let folder = MarkedFolder([
            "a/a.md": "[1](find-a-patner.md#find \"Find one\")", "a/find-a-partner.md": "# Find", "b.md": "# B",
        ])
        let finding = try #require(folder.findings("link/file-not-found").first)
        #expect(finding.notes.map(\.message) == ["there is a file with a similar path: a/find-a-partner.md"])
        #expect(finding.fixes.map(\.confidence) == [.likely])
        #expect(folder.fixed([.likely]).text(of: "a/a.md") == "[1](find-a-partner.md#find \"Find one\")")
    }

    @Test func aFileThatMovedIsFoundByItsName() {
        let folder = MarkedFolder(["a/a.md": "[1](roles (new).md) [2](<roles (new).md>)", "b/c/roles (new).md": "# R"])
        #expect(folder.findings("link/file-not-found").count == 1)
        let fixed = folder.fixed([.likely])
        #expect(fixed.text(of: "a/a.md").hasSuffix("[2](<../b/c/roles%20%28new%29.md>)"))
        #expect(fixed.findings("link/file-not-found") == [])
    }

    @Test func ofSeveralSimilarPathsNoneIsWritten() throws {
        let folder = MarkedFolder(["a.md": "[1](b/x.md)", "c/x.md": "# C", "d/x.md": "# D"])
        let finding = try #require(folder.findings("link/file-not-found").first)
        #expect(finding.notes.count == 2)
        #expect(finding.fixes == [])
    }

    @Test func anAddressThatIsNotWrittenWhereItIsUsedIsNotMended() {
        let folder = MarkedFolder([
            "a.md": "⟦[one][x]⟧ and [two](⟦B.md⟧)\n\n[x]: B.md\n", "b.md": "# B",
        ])
        #expect(folder.places("link/case-mismatch") == folder.marks)
        #expect(folder.findings("link/case-mismatch").map(\.fixes.count) == [0, 1])
    }

    @Test func otherUpperAndLowerCaseIsMendedForCertain() {
        let folder = MarkedFolder([
            "a/a.md": "[1](⟦../B/C.md#c⟧) ![2](⟦../É.PNG⟧)",
            "b/c.md": "# C", "é.png": "",
        ])
        let found = folder.findings("link/case-mismatch") + folder.findings("image/case-mismatch")
        #expect(found.map(\.range) == folder.marks["a/a.md"])
        #expect(folder.findings("link/file-not-found") + folder.findings("image/file-not-found") == [])
        #expect(folder.fixed().text(of: "a/a.md") == "[1](../b/c.md#c) ![2](../é.png)")
        #expect(folder.fixed().findings("link/case-mismatch") == [])
    }

    @Test func betweenTwoFilesOfTheSameLettersNobodyDecides() throws {
        let folder = MarkedFolder(["a.md": "[1](X.MD)", "x.md": "# x", "X.md": "# X"])
        let finding = try #require(folder.findings("link/case-mismatch").first)
        #expect(finding.fixes.map(\.confidence) == [.likely])
    }

    @Test func noPathLeavesTheContentFolder() {
        let folder = MarkedFolder([
            "a/b.md": """
            [1](⟦../../c.md⟧) [2](⟦%2e%2e/.%2E/c.md⟧) [3](../c.md) ![4](⟦../../d.png⟧) [5](⟦~/../c.md⟧)

            [!INCLUDE [6](⟦../../e.md⟧)]

            :::code language="sh" source="⟦../../f.sh⟧":::
            """,
            "c.md": "# C",
        ])
        let found =
            folder.findings("link/outside-content") + folder.findings("image/outside-content")
            + folder.findings("include/outside-content")
        #expect(found.map(\.range).sorted { $0.lowerBound < $1.lowerBound } == folder.marks["a/b.md"])
    }

    @Test func anEncodedSlashIsNoStepOfAPath() {
        let folder = MarkedFolder(["a/b.md": "[1](..%2F..%2Fc.md)"])
        #expect(folder.findings("link/file-not-found").count == 1)
        #expect(folder.findings("link/outside-content") == [])
    }

    @Test func emptyAddressesAreReported() {
        let folder = MarkedFolder([
            "a.md": "⟦[1]()⟧ ⟦[2](#)⟧ ⟦![3](<>)⟧ [4](#top) [5](?tabs=x)\n", "TOC.md": "- ⟦[6]()⟧\n- [7](a.md)\n",
        ])
        #expect(folder.places("link/empty") == folder.marks)
        #expect(folder.findings("link/anchor-not-found") + folder.findings("link/file-not-found") == [])
    }

    @Test func aLanguageInAnAddressIsTakenOut() {
        let folder = MarkedFolder([
            "a.md": """
            [1](⟦https://learn.microsoft.com/en-us/x?view=y⟧) [2](⟦https://docs.microsoft.com/de-DE⟧)
            [3](https://example.com/en-us/x) [4](https://learn.microsoft.com/a-b/x) [5](https://evilmicrosoft.com/en-us/)
            [6](⟦/fr-fr/x⟧) <⟦https://www.microsoft.com/en-us/y⟧>
            """
        ])
        #expect(folder.places("link/hard-coded-locale") == folder.marks)
        let fixed = folder.fixed()
        #expect(
            fixed.text(of: "a.md").hasPrefix(
                "[1](https://learn.microsoft.com/x?view=y) [2](https://docs.microsoft.com)"))
        #expect(fixed.findings("link/hard-coded-locale").count == 2)
        #expect(folder.fixed([.certain, .likely]).findings("link/hard-coded-locale") == [])
    }

    @Test func onlySafeSchemesArePublished() {
        let folder = MarkedFolder([
            "a.md": """
            [1](⟦javascript:go⟧) [2](⟦JavaScript:go⟧) [3](mailto:a@b.c) [4](tel:1) [5](HTTPS://a.b) <xref:a.b>
            ![6](⟦data:x⟧) ![7](⟦mailto:x⟧)
            """
        ])
        #expect(folder.places("link/scheme-not-allowed") == folder.marks)
    }

    @Test func unencryptedAddressesAreReportedWhereTheyAreWritten() {
        let folder = MarkedFolder([
            "a.md": """
            [1](⟦http://a.example/x⟧) <⟦http://b.example⟧> ⟦http://c.example⟧ ⟦[4][d]⟧ www.e.example
            [6](http://localhost:80/) [7](http://127.0.0.1/) [8](http://printer.local/)

            [d]: http://d.example
            """
        ])
        #expect(folder.places("link/insecure") == folder.marks)
        let fixed = folder.fixed([.likely])
        #expect(fixed.findings("link/insecure").count == 1)
        #expect(fixed.text(of: "a.md").contains("<https://b.example> https://c.example [4][d]"))
    }

    @Test func pathsOfOneComputerAreReported() {
        let folder = MarkedFolder([
            "a.md": #"[1](⟦C:\Docs\x.md⟧) [2](⟦d:/x.md⟧) ![3](⟦file:///x.png⟧) [4](<⟦\server\x.md⟧>)"#
        ])
        #expect(folder.places("link/local-file-path") == folder.marks)
        #expect(folder.findings("link/scheme-not-allowed") == [])
    }

    @Test func aSuppressionWithAReasonAllowsAFinding() {
        let folder = MarkedFolder([
            "a.md": "<!-- allow: link/file-not-found because it comes with the next release -->\n\n[1](b.md)\n"
        ])
        #expect(folder.check.diagnostics.filter { $0.rule.group != "front-matter" && $0.rule.group != "heading" } == [])
        #expect(folder.check.suppressed == 1)
    }
}
