import TallyCommand
import Testing
import Workflow

struct ModelExportTests {
    @Test func everyFormatIsTheKernelsOwn() throws {
        let place = try Workplace([:])
        let domain = Lending.domain
        #expect(place.model("export").output == domain.json)
        #expect(place.model("export", "--format", "json").output == domain.json)
        #expect(place.model("export", "--format", "scxml").output == domain.scxml)
        #expect(place.model("export", "--format", "xstate").output == domain.xstate)
        #expect(place.model("export", "--format", "promela").output == domain.promela)
        #expect(
            place.model("export", "--format", "promela", "--cone", "library-card").output
                == domain.promela(coneOf: [Lending.card.definition]))
        #expect(place.model("export", "--format", "dot").output.contains("w7 ["))
        #expect(
            place.model("export", "--format", "itf", "--workflow", "lend-a-book").output
                == place.model("trace", "lend-a-book", "--format", "itf").output)
    }

    @Test func aLifecycleIsDrawn() throws {
        let place = try Workplace([:])
        #expect(
            place.model("export", "--format", "mermaid", "--lifecycle", "book").output == """
                stateDiagram-v2
                    state "on shelf" as s0
                    state "requested" as s1
                    state "lent" as s2
                    state "overdue" as s3
                    [*] --> s0
                    s0 --> s1 : Request book
                    s1 --> s2 : Lend book
                    s2 --> s0 : Take book back
                    s2 --> s3 : Expire
                    s3 --> s0 : Take book back

                """)
        #expect(
            place.model("export", "--format", "dot", "--lifecycle", "library-card").output == """
                digraph "library-card" {
                  rankdir=LR;
                  node [shape=box, style=rounded];
                  start [shape=point];
                  s0 [label="none"];
                  s1 [label="valid"];
                  start -> s0;
                  s0 -> s1 [label="Join"];
                }

                """)
    }

    @Test func anExportGoesIntoAFileThatStaysAsItIsIfNothingChanged() throws {
        let place = try Workplace([:])
        #expect(place.model("export", "--output", "model.json").code == 0)
        #expect(place.read("model.json") == Lending.domain.json)
        let identity = place.identity(of: "model.json")
        #expect(place.model("export", "--output", "model.json").output == "")
        #expect(place.identity(of: "model.json") == identity)
        #expect(place.model("export", "--output", "no/model.json").code == 2)
    }

    @Test(arguments: [
        (["--format", "mermaid"], "mermaid draws one variable; --lifecycle VARIABLE says which"),
        (["--format", "itf"], "itf is the run of a workflow; --workflow WORKFLOW says which"),
        (["--lifecycle", "book"], "--lifecycle means nothing to json; --format dot or mermaid wants it"),
        (["--format", "dot", "--lifecycle", "extras"], "“extras” is a set; only a choice has a lifecycle"),
        (
            ["--format", "dot", "--lifecycle", "boook"],
            "there is no variable \"boook\"; there is one with a similar name: book"
        ),
        (["--format", "jsno"], "--format cannot be \"jsno\"; there is one with a similar name: json"),
        (["model.json"], "\"model.json\" is too much; --output FILE names where the export goes"),
    ])
    func whatCannotBeExportedSaysWhy(_ arguments: [String], _ message: String) throws {
        let outcome = try Workplace([:]).run(["model", "export"] + arguments, on: Lending.domain)
        #expect(outcome.code == 2)
        #expect(outcome.errors == "tally: \(message)\n")
    }
}
