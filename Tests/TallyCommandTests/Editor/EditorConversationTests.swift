import Diagnostics
import Foundation
import LanguageServer
import Testing

@testable import TallyCommand

/// The conversation as such: who may say what, and when.
struct EditorConversationTests {
    private let place: Workplace

    init() throws {
        place = try Workplace(["tally.yml": "", "Content/index.md": document("Kettles", "All about them.")])
    }

    private func error(_ messages: [ServerMessage]) throws -> Int? {
        var reader = MessageReader()
        reader.append(try #require(messages.last).bytes)
        return try JSONReader.read(try #require(try reader.next()))["error"]?["code"]?.integer
    }

    @Test func nothingIsAnsweredBeforeTheBeginningAndAfterTheEnd() throws {
        var session = EditorSession(place.context)
        let question = Array(#"{"id":1,"method":"textDocument/hover","params":{}}"#.utf8)
        #expect(try error(session.handle(question)) == -32002)
        _ = session.handle(Array(#"{"id":2,"method":"initialize","params":{}}"#.utf8))
        #expect(try error(session.handle(question)) == nil)
        _ = session.handle(Array(#"{"id":3,"method":"shutdown"}"#.utf8))
        #expect(try error(session.handle(question)) == -32600)
        #expect(!session.isOver)
        _ = session.handle(Array(#"{"method":"exit"}"#.utf8))
        #expect(session.isOver)
        #expect(session.exitCode == .clean)
    }

    @Test func whoLeavesWithoutAWordHasFailed() {
        var session = EditorSession(place.context)
        _ = session.handle(Array(#"{"id":2,"method":"initialize","params":{}}"#.utf8))
        _ = session.handle(Array(#"{"method":"exit"}"#.utf8))
        #expect(session.exitCode == .findings)
    }

    @Test func unknownQuestionsAreRefusedAndUnknownNewsIgnored() throws {
        var session = EditorSession(place.context)
        _ = session.handle(Array(#"{"id":2,"method":"initialize","params":{}}"#.utf8))
        #expect(try error(session.handle(Array(#"{"id":3,"method":"textDocument/dance","params":{}}"#.utf8))) == -32601)
        #expect(session.handle(Array(#"{"method":"$/dance"}"#.utf8)).isEmpty)
        #expect(try error(session.handle(Array("{".utf8))) == -32700)
    }

    @Test(arguments: [
        "textDocument/didOpen", "textDocument/didChange", "textDocument/didClose",
        "workspace/didChangeWorkspaceFolders",
        "textDocument/completion", "textDocument/hover", "textDocument/rename", "textDocument/codeAction",
        "initialized",
    ])
    func nonsenseIsNoReasonToFall(method: String) throws {
        let address = FileAddress.address(of: place.root + "/Content/index.md")
        for parameters in [
            "null", "[]", "{}", #"{"textDocument":7}"#, #"{"textDocument":{"uri":"x"}}"#,
            #"{"textDocument":{"uri":"\#(address)"},"position":{"line":-1,"character":1e9},"contentChanges":[7]}"#,
            #"{"textDocument":{"uri":"\#(address)"},"position":{"line":99999999999999999999,"character":1}}"#,
            #"{"textDocument":{"uri":"\#(address)"},"position":{"line":9223372036854775807,"character":9223372036854775807}}"#,
        ] {
            var session = EditorSession(place.context)
            _ = session.handle(Array(#"{"id":1,"method":"initialize","params":{}}"#.utf8))
            _ = session.handle(Array(#"{"method":"initialized","params":{}}"#.utf8))
            _ = session.handle(Array(#"{"method":"\#(method)","params":\#(parameters)}"#.utf8))
            let answer = session.handle(Array(#"{"id":2,"method":"\#(method)","params":\#(parameters)}"#.utf8))
            #expect(!answer.isEmpty)
        }
    }

    @Test func theCommandSpeaksOnItsInputAndOutputUntilTheEditorIsDone() throws {
        var pipes: [Int32] = [0, 0]
        try #require(pipe(&pipes) == 0)
        let output = Collected()
        let messages = [
            #"{"id":1,"method":"initialize","params":{"rootUri":"\#(FileAddress.address(of: place.root))"}}"#,
            #"{"method":"initialized","params":{}}"#, #"{"id":2,"method":"shutdown"}"#, #"{"method":"exit"}"#,
        ]
        for message in messages {
            let bytes = Array("Content-Length: \(message.utf8.count)\r\n\r\n\(message)".utf8)
            #expect(write(pipes[1], bytes, bytes.count) == bytes.count)
        }
        let surroundings = Surroundings(
            folder: place.root, input: Input(descriptor: pipes[0]), output: output.output, errors: Collected().output)
        #expect(Program().run(["lsp", "--stdio"], in: surroundings) == 0)
        close(pipes[0])
        close(pipes[1])
        var reader = MessageReader()
        reader.append(Array(output.text.utf8))
        let first = try JSONReader.read(try #require(try reader.next()))
        #expect(first["result"]?["capabilities"]?["hoverProvider"]?.content == .bool(true))
        let second = try JSONReader.read(try #require(try reader.next()))
        #expect(second["id"]?.integer == 2)
    }

    @Test func anEditorThatIsGoneEndsTheCommand() throws {
        var pipes: [Int32] = [0, 0]
        try #require(pipe(&pipes) == 0)
        close(pipes[1])
        let surroundings = Surroundings(
            folder: place.root, input: Input(descriptor: pipes[0]), output: Collected().output,
            errors: Collected().output)
        #expect(Program().run(["lsp"], in: surroundings) == 1)
        close(pipes[0])
    }

    @Test func whoTypesTheCommandIsToldThatItIsForEditors() {
        let outcome = place.run("lsp")
        #expect(outcome.code == 2)
        #expect(outcome.errors.contains("speaks with an editor"))
    }
}
