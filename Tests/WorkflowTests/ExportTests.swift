import Foundation
import TestSupport
import Testing

@testable import Workflow

@Suite struct ExportTests {
    private func lifecycle() -> Lifecycle {
        var explorer = Explorer(Approval.domain)
        return explorer.lifecycle(of: Approval.state)
    }

    @Test func theSameDomainGivesTheSameBytes() {
        let again = Domain("Approval", atRest: Approval.state.isOneOf(.draft, .approved)) { Approval.parts }
        #expect(again.json == Approval.domain.json)
        #expect(again.promela == Approval.domain.promela)
        #expect(again.scxml == Approval.domain.scxml)
        #expect(again.xstate == Approval.domain.xstate)
    }

    @Test func theJSONSaysWhatItIs() throws {
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(Approval.domain.json.utf8)) as? [String: Any])
        #expect(object["format"] as? String == "tally-model")
        #expect(object["version"] as? Int == 1)
        #expect((object["commands"] as? [Any])?.count == Approval.domain.commands.count)
        #expect((object["workflows"] as? [Any])?.count == 4)
    }

    @Test func textIsEscapedInJSON() {
        #expect(JSON.string("\"a\"\n\\\u{1}é").text == "\"\\\"a\\\"\\n\\\\\\u0001é\"\n")
    }

    @Test func mermaidLabelsHaveNoColons() {
        let colon = Command(
            "a", "Say: yes; #1", by: Actor.system, when: Door.leaf.is(.closed), then: Door.leaf.becomes(.open))
        let domain = Domain("Colon") {
            Door.leaf
            colon
        }
        var explorer = Explorer(domain)
        let text = explorer.lifecycle(of: Door.leaf).mermaid(domain)
        #expect(
            text == """
                stateDiagram-v2
                    state "closed" as s0
                    state "open" as s1
                    [*] --> s0
                    s0 --> s1 : Say#58; yes#59; #35;1

                """)
    }

    @Test func graphvizDrawsLifecyclesAndWorlds() throws {
        var explorer = Explorer(Door.domain)
        let worlds = explorer.exploreEverything().dot(Door.domain)
        #expect(worlds.contains("w0 -> w1"))
        guard let dot = Tool("dot") else { return }
        for text in [lifecycle().dot(Approval.domain), worlds] {
            try withFolder { folder in
                try Data(text.utf8).write(to: folder.appendingPathComponent("graph.dot"))
                let (code, output) = try dot.run(["-Tsvg", "graph.dot"], in: folder)
                #expect(code == 0, "\(output)")
                #expect(output.contains("<svg"))
            }
        }
    }

    @Test func scxmlIsWellFormedAndEveryTargetExists() throws {
        guard let python = Tool("python3") else { return }
        let program = """
            import re, sys, xml.etree.ElementTree as tree
            root = tree.parse("model.scxml").getroot()
            name = lambda tag: "{http://www.w3.org/2005/07/scxml}" + tag
            ids = {state.get("id") for state in root.iter(name("state"))}
            transitions = list(root.iter(name("transition")))
            assert transitions and all(i in ids for t in transitions for i in t.get("target").split())
            assert all(i in ids for t in transitions for i in re.findall(r"In\\('([^']*)'\\)", t.get("cond") or ""))
            assert all(s.get("initial") in ids for s in root.iter(name("state")) if s.get("initial"))
            print(len(transitions))
            """
        try withFolder { folder in
            try Data(Approval.domain.scxml.utf8).write(to: folder.appendingPathComponent("model.scxml"))
            let (code, output) = try python.run(["-c", program], in: folder)
            #expect(code == 0, "\(output)")
        }
    }

    @Test func anXStateMachineHasARegionForEachVariableAndMember() throws {
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(Approval.domain.xstate.utf8)) as? [String: Any])
        let top = try #require(object["states"] as? [String: [String: Any]])
        let domain = try #require(top["domain"])
        let regions = try #require(domain["states"] as? [String: [String: Any]])
        #expect(domain["type"] as? String == "parallel")
        #expect(regions.count == 3 + 2 * 3)
        let states = try #require(regions["document"]?["states"] as? [String: [String: Any]])
        let events = try #require(states["inReview"]?["on"] as? [String: [[String: Any]]])
        #expect(events["approve"]?.first?["target"] as? String == "approved")
    }

    // The copy to the author may be there from the beginning, or not.
    @Test func aChartBeginsAsAnyOfTheInitialWorlds() throws {
        let scxml = Approval.domain.scxml
        #expect(scxml.contains("<transition event=\"begin.1\" target=\"copy.without\"/>"))
        #expect(scxml.contains("<transition event=\"begin.2\" target=\"copy.with\"/>"))
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(Approval.domain.xstate.utf8)) as? [String: Any])
        #expect(object["initial"] as? String == "begin")
        #expect(!Door.domain.scxml.contains("begin"))
        #expect(!Door.domain.xstate.contains("begin"))
    }

    /// A reader of state charts, in another language, gets into as many configurations as there are worlds.
    @Test(arguments: [Door.domain, TrafficLight.domain, Approval.domain] + (1...12).map { RandomDomain.make($0) })
    func chartsGetIntoAsManyConfigurationsAsThereAreWorlds(domain: Domain) throws {
        guard let python = Tool("python3") else { return }
        let reader = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Interpreter/statecharts.py").path
        var explorer = Explorer(domain)
        let worlds = explorer.exploreEverything().count
        try withFolder { folder in
            for (name, text) in [("chart.scxml", domain.scxml), ("chart.json", domain.xstate)] {
                try Data(text.utf8).write(to: folder.appendingPathComponent(name))
                let (code, output) = try python.run([reader, name], in: folder)
                #expect(code == 0, "\(output)")
                #expect(output == "\(worlds)\n", "\(name)")
            }
        }
    }

    @Test func aTraceIsExportedStateByState() throws {
        let domain = Approval.domain
        let trace = domain.trace(
            [try #require(domain.command("ask-for-edit")), try #require(domain.command("submit"))],
            from: domain.initialWorld)
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(domain.itf(trace).utf8)) as? [String: Any])
        let states = try #require(object["states"] as? [[String: Any]])
        #expect(states.count == 3)
        #expect(object["vars"] as? [String] == domain.variables.map { $0.id })
        #expect(states[2]["document"] as? String == "inReview")
        #expect((states[1]["requested-rights"] as? [String: [String]])?["#set"] == ["read", "comment", "edit"])
    }
}
