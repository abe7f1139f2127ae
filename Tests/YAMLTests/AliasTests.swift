import Testing
import YAML

@Suite struct AliasTests {
    @Test func anAliasStandsForItsAnchor() {
        let sample = Sample("a: &list [one, two]\nb: *list\n")
        #expect(sample["b"]?.strings == ["one", "two"])
        #expect(sample.document.problems.isEmpty)
    }

    @Test func anAliasWithoutAnchorIsText() {
        let sample = Sample("a: *Important\nb: 2\n")
        #expect(sample.findings == [Finding(.unknownAlias("Important"), "*Important")])
        #expect(sample["a"]?.string == "*Important")
        #expect(sample["b"]?.int == 2)
    }

    @Test func anAliasWithinItsOwnAnchorIsUnknown() {
        let sample = Sample("a: &x [*x]\n")
        #expect(sample.findings == [Finding(.unknownAlias("x"), "*x")])
    }

    @Test func aliasesThatMultiplyAreStopped() {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1..<30 {
            let aliases = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
            text += "a\(level): &a\(level) [\(aliases)]\n"
        }
        let sample = Sample(text)
        var count = 0
        visit(sample.document.root) { _ in count += 1 }
        #expect(count < 1000 + 3 * text.utf8.count)
        #expect(sample.findings.contains { $0.kind == .explodingAlias("a3") })
    }

    @Test func whatAnAliasStandsForCountsWhereItStands() {
        func sample(_ outer: Int) -> Sample {
            let brackets = { (text: String, count: Int) in
                String(repeating: "[", count: count) + text + String(repeating: "]", count: count)
            }
            return Sample("a: &a \(brackets("x", 100))\nb: \(brackets("*a", outer))\n")
        }
        #expect(sample(10).findings == [])
        #expect(sample(50).findings == [Finding(.nestingTooDeep(limit: 128), "*a")])
        var inner = sample(50)["b"]
        for _ in 0..<50 { inner = inner?.sequence?.first }
        #expect(inner?.string == "*a")
    }

    @Test func aliasesCannotNestBeyondTheLimit() {
        var text = "a0: &a0 [x]\n"
        for level in 1..<200 { text += "a\(level): &a\(level) [*a\(level - 1)]\n" }
        var deepest = 0
        let sample = Sample(text)
        var open = sample.document.root.map { [($0, 0)] } ?? []
        while let (node, depth) = open.popLast() {
            deepest = max(deepest, depth)
            open += (node.sequence ?? node.mapping?.pairs.map(\.value) ?? []).map { ($0, depth + 1) }
        }
        #expect(deepest <= 128)
        #expect(sample.document.problems.isEmpty == false)
    }

    @Test func anchoredKeysCanBeReferredTo() {
        let sample = Sample("&k a: 1\nb: *k\n")
        #expect(sample.document.mapping.pairs.map(\.key) == ["a", "b"])
        #expect(sample["b"]?.string == "a")
    }
}
