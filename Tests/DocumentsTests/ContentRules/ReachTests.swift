import Diagnostics
import Testing

@testable import Documents

@Suite struct ReachTests {
    private func unreached(_ folder: MarkedFolder) -> [String] {
        folder.findings("content/file-not-reached").map(\.file)
    }
    private func unused(_ folder: MarkedFolder) -> [String] { folder.findings("content/file-not-used").map(\.file) }

    @Test func readersFollowEntriesLinksAndIncludes() {
        let folder = MarkedFolder([
            "TOC.yml": "- name: A\n  href: a.md\n- name: B\n  href: b/\n",
            "a.md": "[1](c.md)\n\n[!INCLUDE [d](d.md)]\n",
            "b/TOC.yml": "- name: E\n  href: e.md\n", "b/e.md": "# E", "c.md": "# C", "d.md": "[1](f.md)\n",
            "f.md": "# F",
            "g.md": "[1](h.md) [2](a.md)\n", "h.md": "# H", "i/TOC.yml": "- name: J\n  href: j.md\n", "i/j.md": "# J",
        ])
        #expect(unreached(folder) == ["g.md", "h.md", "i/TOC.yml", "i/j.md"])
        let notes = folder.findings("content/file-not-reached").map { $0.notes.map(\.message) }
        #expect(
            notes == [
                [], ["\"g.md\" leads to it, and no reader gets there either"], [],
                ["\"i/TOC.yml\" leads to it, and no reader gets there either"],
            ])
        #expect(folder.findings("content/file-not-reached").allSatisfy { $0.range == 0..<0 })
    }

    @Test func theTableOfContentsOfBreadcrumbsIsForNoReader() {
        let files = ["TOC.yml": "- name: A\n  href: a.md\n", "a.md": "# A"]
        let breadcrumbs = "- name: A\n  tocHref: /a/\n  topicHref: /a/index\n"
        for folder in ["breadcrumb", "a/breadcrumbs", "Bread"] {
            #expect(unreached(MarkedFolder(files.merging([folder + "/toc.yml": breadcrumbs]) { $1 })) == [])
        }
        #expect(unreached(MarkedFolder(files.merging(["b/toc.yml": breadcrumbs]) { $1 })) == ["b/toc.yml"])
    }

    @Test(arguments: ["index.md", "README.md"]) func theFirstPageIsABeginning(_ name: String) {
        #expect(
            unreached(MarkedFolder([name: "[1](a.md)", "a.md": "# A", "b.md": "# B", "c/index.md": "# C"])) == [
                "b.md", "c/index.md",
            ])
    }

    @Test func whereThereIsNothingToBeginAtNothingIsReported() {
        #expect(unreached(MarkedFolder(["a.md": "# A", "b/index.md": "# B"])) == [])
    }

    @Test func aWrongPathIsReportedOnceAndNotAsAFileThatNobodyReaches() {
        let folder = MarkedFolder([
            "index.md": "[1](A.md) [2](b) ![3](C.PNG)", "a.md": "# A", "b.md": "# B", "c.png": "",
        ])
        #expect(unreached(folder) + unused(folder) == [])
    }

    @Test func aFileThatAWrongPathMayMeanIsNoOtherMistake() {
        let folder = MarkedFolder([
            "TOC.yml": "- name: A\n  href: index.md\n- name: B\n  href: roless.md\n",
            "index.md": "[1](partnrs.md)\n\n![2](pictur.png)\n\n[!INCLUDE [3](includes/sign-inn.md)]\n",
            "partners.md": "# P\n\n[4](further/detials.md)", "roles.md": "# R", "further/details.md": "# D",
            "includes/sign-in.md": "Sign in.", "picture.png": "", "zebra.md": "# Z", "quagga.png": "",
        ])
        #expect(unreached(folder) == ["zebra.md"])
        #expect(unused(folder) == ["quagga.png"])
    }

    @Test func filesThatNoDocumentUsesAreReported() {
        let folder = MarkedFolder([
            "index.md":
                "![1](a.png) <img src=\"b.png\" alt=\"b\"> [c](c.pdf)\n\n:::image source=\"d.svg\" alt-text=\"d\":::\n",
            "a.png": "", "b.png": "", "c.pdf": "", "d.svg": "", "e.png": "", "x/f.zip": "", "LICENSE": "", "g.yml": "",
            "unreached.md": "![1](h.png)", "h.png": "",
        ])
        #expect(unused(folder) == ["e.png", "x/f.zip"])
        #expect(unreached(folder) == ["unreached.md"])
    }

    @Test func filesThatBecomeOnePageAreTold() {
        let folder = MarkedFolder([
            "a.md": "# A\n", "a.markdown": "# A\n", "a.html": "", "b.markdown": "# B\n", "b.html": "", "c.html": "",
            "d.md": "# D\n", "x/d.html": "", "includes/e.md": "E\n", "includes/e.markdown": "E\n",
            "includes/e.html": "",
        ])
        let found = folder.findings("content/path-repeated")
        #expect(found.map(\.file) == ["a.html", "a.markdown", "b.html"])
        #expect(found.map(\.message).last == "the page of \"b.markdown\" has the path \"b.html\", too")
    }

    @Test func filesThatSomeSystemsDontTellApartAreTold() {
        let folder = MarkedFolder([
            "A.md": "# A\n", "a.md": "# A\n", "a.markdown": "# A\n", "Logo.PNG": "", "logo.png": "", "x/b.md": "# B\n",
            "X/b.md": "# B\n", "b.md": "# B\n",
        ])
        let found = folder.findings("content/path-alike")
        #expect(found.map(\.file).sorted() == ["a.md", "logo.png", "x/b.md"])
        #expect(found.contains { $0.message == "\"A.md\" differs in nothing but upper and lower case" })
    }

    @Test func lettersHaveSeveralForms() {
        let paths = ["caf\u{E9}.md", "cafe\u{301}.md", "CAF\u{C9}.md", "cafe.md", "Caf\u{E9}/a.md", "cafe\u{301}/A.md"]
        let alike = AlikePaths(paths)
        #expect(paths.indices.map { alike.first(before: $0) } == [nil, 0, 0, nil, nil, 4])
    }

    @Test func titlesAreComparedAcrossDocuments() {
        let folder = MarkedFolder([
            "a.md": "---\ntitle: Roles\n---\n# A\n", "b.md": "---\ntitle: ⟦\"Roles\"⟧\n---\n# B\n", "c.md": "# Roles\n",
            "d.md": "---\ntitle: Other\n---\n# D\n", "e.md": "---\ntitle: ⟦Roles⟧\n---\n# E\n",
        ])
        #expect(folder.places("content/title-repeated") == folder.marks)
        #expect(
            folder.findings("content/title-repeated").map { $0.notes.first?.place }
                == [.document(file: "a.md", range: 11..<16), .document(file: "a.md", range: 11..<16)])
    }

    @Test func anyNumberOfJobsFindsTheSame() {
        var files: [String: String] = ["TOC.yml": "- name: A\n  href: 0.md\n"]
        for number in 0..<200 {
            files["\(number).md"] = """
                ---
                title: Page \(number % 150)
                ---
                # Page \(number)

                [1](\(number + 7).md) [2](\(number).MD#x) [3](#page-\(number)) [4](#nothing) ![5](x\(number).png)

                [!INCLUDE [6](\((number * 3) % 200).md)]
                """
            files["x\(number * 2).png"] = ""
        }
        let alone = MarkedFolder(files)
        #expect(alone.check.diagnostics.count > 500)
        for jobs in [2, 3, 8] { #expect(MarkedFolder(files, jobs: jobs).check.diagnostics == alone.check.diagnostics) }
        #expect(alone.check.content.links.count == files.count)
    }

    @Test func manyWrongLinksAreNoProblem() {
        var files: [String: String] = [:]
        for number in 0..<1000 {
            files["page-\(number).md"] = "[1](pgae-\(number).md) [2](#page\(number))\n\n# Page \(number)\n"
        }
        let folder = MarkedFolder(files)
        let findings = folder.findings("link/file-not-found")
        #expect(findings.count == 1000)
        #expect(findings.allSatisfy { !$0.notes.isEmpty })
    }
}
