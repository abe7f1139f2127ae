import Testing
import YAML

@Suite struct NavigationTests {
    private func navigation(_ text: String) throws -> Navigation {
        Navigation(try #require(YAMLDocument.parse(text).root))
    }

    @Test func bothShapesSayTheSame() throws {
        let list = try navigation("- name: A\n  href: a.md\n- name: B\n  items:\n  - name: C\n")
        let mapping = try navigation("metadata: x\nitems:\n- name: A\n  href: a.md\n- name: B\n  items:\n  - name: C\n")
        for navigation in [list, mapping] {
            #expect(navigation.items.map(\.name.text) == ["A", "B"])
            #expect(navigation.items[0].href?.text == "a.md")
            #expect(navigation.items[1].items.map(\.name.text) == ["C"])
            #expect(navigation.problems.isEmpty)
        }
    }

    @Test func namesAndLinksHaveTheirPlaces() throws {
        let text = "- name: \"A b\"\n  href: a.md\n"
        let item = try #require(try navigation(text).items.first)
        let bytes = Array(text.utf8)
        #expect(String(decoding: bytes[item.name.range], as: UTF8.self) == "\"A b\"")
        #expect(item.href.map { String(decoding: bytes[$0.range], as: UTF8.self) } == "a.md")
    }

    @Test func topicHrefIsWhereAnItemLeads() throws {
        let item = try #require(
            try navigation("- name: A\n  tocHref: b/TOC.yml\n  topicHref: b/index.md\n  expanded: true\n").items.first)
        #expect(item.href?.text == "b/index.md")
        #expect(item.tocHref?.text == "b/TOC.yml")
        #expect(item.isExpanded)
    }

    @Test func anItemWithoutNameIsReportedAndKept() throws {
        let navigation = try navigation("- href: a.md\n- name:\n  items:\n  - name: B\n")
        #expect(navigation.problems.map(\.kind) == [.missingKey("name"), .missingKey("name")])
        #expect(navigation.problems.map(\.range) == [2..<6, 15..<19])
        #expect(navigation.items.map(\.name.text) == ["a.md", ""])
        #expect(navigation.items[1].items.map(\.name.text) == ["B"])
    }

    @Test func anUnknownKeyIsReportedWithTheKnownOnes() throws {
        let navigation = try navigation("- name: A\n  herf: a.md\n")
        #expect(navigation.problems.map(\.unknown) == ["herf"])
        #expect(navigation.problems[0].known.contains("href"))
        #expect(navigation.problems[0].range == 12..<16)
    }

    @Test func whatIsNoItemIsReported() throws {
        #expect(
            try navigation("- just text\n").problems.map(\.message) == [
                "this must be an entry with name: and href:, and it is a text"
            ])
        #expect(try navigation("- name: A\n  items: b.md\n").problems.count == 1)
        #expect(try navigation("just text\n").problems.count == 1)
        #expect(try navigation("title: A\n").problems.map(\.kind) == [.missingKey("items")])
        #expect(try navigation("- name: A\n  expanded: yes\n").problems.count == 1)
    }

    @Test func depthIsNoProblemUpToTheLimitOfYAML() throws {
        let levels = 60
        var text = ""
        for level in 0..<levels {
            text +=
                String(repeating: "  ", count: level) + "- name: L\(level)\n" + String(repeating: "  ", count: level)
                + "  items:\n"
        }
        text += String(repeating: "  ", count: levels) + "- name: last\n"
        let navigation = try navigation(text)
        var items = navigation.items
        var depth = 0
        while let item = items.first, !item.items.isEmpty {
            items = item.items
            depth += 1
        }
        #expect(depth == levels)
        #expect(items.map(\.name.text) == ["last"])
    }

    @Test func aTableOfContentsThatIsYetToBeFilledIsNoMistake() throws {
        #expect(try navigation("~\n").problems.isEmpty)
        #expect(try navigation("items:\n").problems.isEmpty)
        #expect(try navigation("- name: A\n  items:\n").problems.isEmpty)
        #expect(try navigation("just text\n").problems.map(\.range) == [0..<9])
        #expect(try navigation("- name: A\n  items: text\n").problems.map(\.range) == [19..<23])
    }

    @Test func anEmptyAddressLeadsNowhere() throws {
        let item = try #require(try navigation("- name: A\n  topicHref: \"\"\n  href: a.md\n").items.first)
        #expect(item.href?.text == "a.md")
    }
}
