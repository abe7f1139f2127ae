import Mustache
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The tests of the Mustache specification: an outside judge of everything that templates can say.
@Suite struct ConformanceTests {
    private static let files = [
        "comments", "delimiters", "dynamic-names", "inheritance", "interpolation", "inverted", "partials", "sections",
    ]

    @Test func everyTestOfTheSpecificationPasses() throws {
        guard let folder = Self.folder else {
            print("Mustache conformance: skipped; set TALLY_CONFORMANCE to a folder that holds mustache/*.json")
            return
        }
        var count = 0
        var passed = 0
        for file in Self.files {
            let bytes = try #require(Self.read("\(folder)/mustache/\(file).json"), "\(file).json can be read")
            let tests = try JSON.parse(bytes)["tests"].elements
            for test in tests {
                count += 1
                if try Self.passes(test, in: file) { passed += 1 }
            }
        }
        print("Mustache conformance: \(passed) of \(count) tests passed")
        #expect(count == 184)
        #expect(passed == count)
    }

    private static func passes(_ test: MustacheValue, in file: String) throws -> Bool {
        var sources = [TemplateSource("the template of the test", test["template"].string)]
        if case .object(let partials) = test["partials"], let partials = partials as? [String: MustacheValue] {
            sources += partials.map { TemplateSource($0.key, $0.value.string) }
        }
        let output = try TemplateLibrary(sources).render("the template of the test", test["data"])
        let text = String(decoding: output, as: UTF8.self)
        #expect(text == test["expected"].string, "\(file): \(test["name"].string)")
        return text == test["expected"].string
    }

    private static var folder: String? {
        if let path = getenv("TALLY_CONFORMANCE") { return String(cString: path) }
        var root = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        root.removeLast(3)
        let folder = root.joined(separator: "/") + "/../shared/conformance"
        return access("\(folder)/mustache", R_OK) == 0 ? folder : nil
    }

    private static func read(_ path: String) -> [UInt8]? {
        guard let file = fopen(path, "rb") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
        return bytes
    }
}

extension MustacheValue {
    fileprivate subscript(key: String) -> MustacheValue {
        guard case .object(let object) = self else { return .null }
        return object.value(for: MustacheName(key)) ?? .null
    }

    fileprivate var elements: [MustacheValue] {
        guard case .list(let list) = self else { return [] }
        return (0..<list.count).map { list.element(at: $0) }
    }

    fileprivate var string: String {
        guard case .text(let text) = self else { return "" }
        return text
    }
}
