import Mustache
import TestSupport
import Testing

/// That no template and no data can crash the program or make it slow.
@Suite struct RobustnessTests {
    private static let depth = 10_000

    @Test func tenThousandSectionsNest() throws {
        let opening = String(repeating: "{{#a}}(", count: Self.depth)
        let closing = String(repeating: "){{/a}}", count: Self.depth)
        let output = try render(opening + "{{b}}" + closing, ["a": true, "b": "x"])
        #expect(output.utf8.count == 2 * Self.depth + 1)
        #expect(output.dropFirst(Self.depth).first == "x")
    }

    @Test func tenThousandBlocksNest() throws {
        let opening = (0..<Self.depth).map { "{{$b\($0)}}\n" }.joined()
        let closing = (0..<Self.depth).reversed().map { "{{/b\($0)}}\n" }.joined()
        #expect(try render(opening + "x\n" + closing) == "x\n")
    }

    @Test func tenThousandParentsNestInTheirArguments() throws {
        let opening = String(repeating: "{{<p}}{{$a}}", count: Self.depth)
        let closing = String(repeating: "{{/a}}{{/p}}", count: Self.depth)
        let others: KeyValuePairs = ["p": "[{{$other}}{{/other}}]"]
        #expect(try render(opening + "x" + closing, nil, others) == "[]")
    }

    @Test(arguments: [
        "{{", "{{{", "{{!", "{{=", "{{#a", "{{/a}}", "{{#a}}", "{{=a b c}}", "{{a b}}", "{{}}", " {{<p}}{{$a}}",
    ])
    func repeatedMistakesAreAllFoundInTimeThatGrowsWithTheirNumber(mistake: String) {
        #expect(problems(String(repeating: mistake, count: 20_000)).count >= 10_000)
    }

    @Test func manyMissingPartialsAreAllFoundInTimeThatGrowsWithTheirNumber() throws {
        let library = try TemplateLibrary([TemplateSource("page", String(repeating: "{{>gone}}\n", count: 20_000))])
        #expect(library.missing.count == 20_000)
        #expect(library.missing.last?.line == 20_000)
    }

    @Test func randomTagsNeverCrashAndProblemsStayWithinTheTemplate() throws {
        var generator = SeededGenerator(seed: 1)
        let pieces = [
            "{{", "}}", "{{{", "}}}", "{{#a}}", "{{/a}}", "{{^b}}", "{{/b}}", "{{<page}}", "{{/page}}", "{{$a}}",
            "{{>page}}",
            "{{>*b}}", "{{<*b}}", "{{/*b}}", "{{=| |=}}", "|={{ }}=|", "|a|", "{{a}}", "{{.}}", "{{#.}}", "{{/.}}",
            "{{!x}}",
            "=", "*", ".", "\n", "\r\n", " ", "\t", "  ", "text", "é", "{{a.b}}", "{{&a}}",
        ].map { Array($0.utf8) }
        let value: MustacheValue = ["a": [1, ["a": "x\ny"]], "b": "page"]
        var compiled = 0
        for _ in 0..<4_000 {
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 1...14, using: &generator) {
                bytes += pieces[Int.random(in: 0..<pieces.count, using: &generator)]
            }
            if try survives(bytes, value) { compiled += 1 }
        }
        #expect(compiled > 400)
    }

    @Test func randomBytesNeverCrashAndProblemsStayWithinTheTemplate() throws {
        var generator = SeededGenerator(seed: 2)
        let likely = Array("{{}}#/^><$!=&*. \n\rab".utf8)
        for _ in 0..<4_000 {
            let bytes = (0..<Int.random(in: 0...60, using: &generator)).map { _ in
                Bool.random(using: &generator)
                    ? likely[Int.random(in: 0..<likely.count, using: &generator)]
                    : UInt8.random(in: 0...255, using: &generator)
            }
            _ = try survives(bytes, ["a": true, "b": [1, 2]])
        }
    }

    /// Compiles and renders a template, and says whether there was nothing wrong with it.
    private func survives(_ bytes: [UInt8], _ value: MustacheValue) throws -> Bool {
        do throws(MustacheProblems) {
            let library = try TemplateLibrary([TemplateSource("page", bytes: bytes)])
            var output: [UInt8] = []
            do throws(RenderingError) {
                try library.render("page", value, into: &output)
            } catch {
                // Whatever includes itself without end is stopped, and leaves nothing behind.
                if case .noTemplate = error { Issue.record(error) }
                #expect(output.isEmpty)
            }
            return true
        } catch {
            #expect(!error.problems.isEmpty)
            for problem in error.problems {
                #expect(problem.range.lowerBound >= 0 && problem.range.upperBound <= bytes.count)
                #expect(problem.line >= 1 && problem.column >= 1 && !problem.message.isEmpty)
            }
            return false
        }
    }
}
