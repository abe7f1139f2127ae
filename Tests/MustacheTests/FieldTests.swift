import Mustache
import Testing

/// Values by their names, and where templates look for a name.
@Suite struct FieldTests {
    /// More names than the number has bits by which absent ones are told.
    private let names = (0..<200).map { "name\($0)" }

    @Test func eachOfManyNamesKeepsItsOwnValue() throws {
        var fields = MustacheFields()
        for (number, name) in names.enumerated() { fields[name] = .integer(number) }
        let template = names.map { "{{\($0)}}" }.joined(separator: ",")
        #expect(
            try render(template, .fields(fields)) == names.indices.map { "\($0)" }.joined(separator: ","))
        #expect(fields["name200"] == nil)
    }

    @Test func aNameCanBeGivenAnotherValueAndBeForgotten() throws {
        var fields: MustacheFields = ["a": 1, "b": 2, "a": 3]
        #expect(try render("{{a}}{{b}}", .fields(fields)) == "32")
        fields["b"] = 4
        fields["a"] = MustacheValue?.none
        #expect(try render("[{{a}}]{{b}}", .fields(fields)) == "[]4")
    }

    @Test func mergingPrefersTheOthersAndAddingPrefersOnesOwn() throws {
        let others: MustacheFields = ["a": "other", "c": "other"]
        var merged: MustacheFields = ["a": "own", "b": "own"]
        merged.merge(others)
        #expect(try render("{{a}} {{b}} {{c}}", .fields(merged)) == "other own other")
        var added: MustacheFields = ["a": "own", "b": "own"]
        added.add(others)
        #expect(try render("{{a}} {{b}} {{c}}", .fields(added)) == "own own other")
    }

    @Test func aNameIsLookedForFromTheInnermostObjectOutwards() throws {
        let library = try TemplateLibrary([
            TemplateSource("page", "{{a}} {{b}} {{c}}{{#inner}} {{a}} {{b}} {{c}} {{d}}{{/inner}}[{{d}}]")
        ])
        var output = Array("> ".utf8)
        try library.render(
            "page", ["c": "in", "inner": ["a": "deep", "d": "deep"]],
            within: [["a": "out", "b": "out", "c": "out"], ["b": "middle", "c": "middle"]], into: &output)
        #expect(String(decoding: output, as: UTF8.self) == "> out middle in deep middle in deep[]")
    }

    @Test func anUnknownNameIsLookedForInObjectsOfOtherTypesToo() throws {
        struct Clock: MustacheObject {
            func value(for name: MustacheName) -> MustacheValue? {
                switch name {
                case "hour": 7
                default: nil
                }
            }
        }
        let library = try TemplateLibrary([TemplateSource("page", "{{hour}}:{{minute}}{{#now}} {{hour}}{{/now}}")])
        var output: [UInt8] = []
        try library.render(
            "page", ["minute": 30, "now": .object(Clock())], within: [.object(Clock()), ["hour": 8]], into: &output)
        #expect(String(decoding: output, as: UTF8.self) == "8:30 7")
    }
}
