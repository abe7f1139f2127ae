import Mustache
import TestSupport
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// How templates find each other, and what they can't find.
@Suite struct LibraryTests {
    @Test func aMissingPartialRendersNothingAndIsReported() throws {
        let library = try TemplateLibrary([
            TemplateSource("a", "fine"),
            TemplateSource("page", file: "page.mustache", "x\n [{{>header}}]{{<layout}}{{$a}}b{{/a}}{{/layout}}"),
        ])
        #expect(try library.render("page", nil) == Array("x\n []".utf8))
        #expect(
            library.missing.map(\.description) == [
                "page.mustache:2:3: there is no template header", "page.mustache:2:15: there is no template layout",
            ])
        #expect(library.missing.map(\.kind) == [.missingTemplate, .missingTemplate])
    }

    @Test func renderingATemplateThatThereIsNotFails() throws {
        let library = try TemplateLibrary([])
        #expect(throws: RenderingError.noTemplate("page")) { try library.render("page", nil) }
    }

    @Test(arguments: ["/etc/passwd", "../main", "./main", "main.mustache", "", "*name"])
    func aDynamicNameFindsNothingButTemplatesOfTheLibrary(name: String) throws {
        #expect(try render("[{{>*name}}{{<*name}}{{/*name}}]", ["name": .text(name)]) == "[]")
    }

    @Test func aDynamicParentIsTheOneThatTheDataNames() throws {
        let output = try render(
            "{{<*kind}}{{$a}}x{{/a}}{{/*kind}}", ["kind": "two"], ["one": "1{{$a}}{{/a}}", "two": "2{{$a}}{{/a}}"])
        #expect(output == "2x")
    }

    @Test func endlessRecursionEndsInAnErrorThatNamesTheTag() throws {
        let library = try TemplateLibrary([
            TemplateSource("empty", ""), TemplateSource("a", file: "a.mustache", "x\n  {{>b}}"),
            TemplateSource("b", file: "b.mustache", "y {{>a}}"),
        ])
        var output = Array("before".utf8)
        let error = #expect(throws: RenderingError.self) { try library.render("a", nil, into: &output) }
        #expect(error == .tooDeep(file: "a.mustache", line: 2, column: 3, tag: "{{>b}}"))
        #expect(output == Array("before".utf8))
    }

    @Test func templatesThatMultiplyOneAnotherComeToAnEnd() throws {
        // Each includes the next one twice: a million millions in all.
        let chain = (0..<40).map { TemplateSource("p\($0)", "{{>p\($0 + 1)}}{{>p\($0 + 1)}}") }
        var library = try TemplateLibrary(chain + [TemplateSource("p40", "x")])
        library.mostSteps = 10_000
        var output: [UInt8] = [1]
        #expect(throws: RenderingError.tooMuch(file: "p0")) { try library.render("p0", .null, into: &output) }
        #expect(output == [1])
        #expect(String(decoding: try library.render("p35", .null), as: UTF8.self).utf8.count == 32)
    }

    @Test func sectionsThatMultiplyOneAnotherComeToAnEnd() throws {
        var library = try TemplateLibrary([
            TemplateSource("page", String(repeating: "{{#a}}", count: 12) + String(repeating: "{{/a}}", count: 12))
        ])
        library.mostSteps = 10_000
        let value: MustacheValue = ["a": [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]]
        #expect(throws: RenderingError.tooMuch(file: "page")) { try library.render("page", value) }
    }

    @Test func aPageIsNeverLongerThanAnyBrowserShows() throws {
        // As much as fits once, and not twice; what would be escaped takes ten seconds to be looked at in a debug build.
        let text = String(decoding: [UInt8](repeating: 0x78, count: TemplateLibrary.mostBytes / 2 + 1), as: UTF8.self)
        let library = try TemplateLibrary([TemplateSource("page", "{{{a}}}{{{a}}}")])
        #expect(throws: RenderingError.tooMuch(file: "page")) { try library.render("page", ["a": .text(text)]) }
    }

    @Test func whatIsNoFileIsNoTemplate() throws {
        try withFolder { url in
            let folder = url.path
            try #require(symlink("/dev/zero", folder + "/endless.mustache") == 0)
            let error = #expect(throws: TemplateFolderError.self) { try TemplateSource.load(folder: folder) }
            #expect(error?.path == folder + "/endless.mustache")
        }
    }

    @Test func recursionOverDataMayGoDeep() throws {
        // The last node says that nothing is next; else its name would be found in the node around it.
        var tree: [String: MustacheValue] = ["next": nil]
        for _ in 0..<TemplateLibrary.maximumDepth - 1 { tree = ["next": .object(tree)] }
        let output = try render("{{>node}}", .object(tree), ["node": "({{#next}}{{>node}}{{/next}})"])
        #expect(output.count == 2 * TemplateLibrary.maximumDepth)
    }

    @Test func renderingAddsToWhatIsThere() throws {
        let library = try TemplateLibrary([TemplateSource("a", "{{.}}!")])
        var output: [UInt8] = []
        for word in ["one", "two"] { try library.render("a", .text(word), into: &output) }
        #expect(output == Array("one!two!".utf8))
    }

    @Test func manyTasksRenderAtOnce() async throws {
        let library = try TemplateLibrary([
            TemplateSource("page", "{{<layout}}{{$body}}{{#items}}{{>item}}{{/items}}{{/body}}{{/layout}}"),
            TemplateSource("layout", "<main>{{$body}}{{/body}}</main>"), TemplateSource("item", "<i>{{.}}</i>"),
        ])
        let pages = try await withThrowingTaskGroup(of: Bool.self) { group in
            for number in 0..<50 {
                group.addTask {
                    let output = try library.render("page", ["items": .list(Array(0..<number))])
                    let items = (0..<number).map { "<i>\($0)</i>" }.joined()
                    return output == Array("<main>\(items)</main>".utf8)
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(pages == Array(repeating: true, count: 50))
    }

    @Test func aFolderIsReadWithTheFoldersInIt() throws {
        try withFolder { url in
            let folder = url.path
            let files = ["partials/header.mustache", "page.mustache", "theme.css", ".hidden.mustache"]
            try #require(mkdir("\(folder)/partials", 0o755) == 0)
            try #require(symlink("..", "\(folder)/partials/loop") == 0)
            for file in files {
                let stream = try #require(fopen("\(folder)/\(file)", "w"))
                fputs("{{! \(file) }}", stream)
                fclose(stream)
            }
            let sources = try TemplateSource.load(folder: folder)
            #expect(sources.map(\.name) == ["page", "partials/header"])
            #expect(sources.map(\.file) == ["\(folder)/page.mustache", "\(folder)/partials/header.mustache"])
            #expect(sources.last?.bytes == Array("{{! partials/header.mustache }}".utf8))
        }
    }

    @Test func aFolderThatCannotBeReadSaysSo() {
        let error = #expect(throws: TemplateFolderError.self) { try TemplateSource.load(folder: "no/such/folder") }
        #expect(error?.path == "no/such/folder")
        #expect(error?.reason == "No such file or directory")
    }
}
