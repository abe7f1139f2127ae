import Diagnostics
import LanguageServer
import Testing

struct ClientMessageTests {
    @Test(arguments: [
        (#"{"jsonrpc":"2.0","id":7,"method":"a/b","params":{"x":1}}"#, ClientMessage.Kind.request(.number("7")), "a/b"),
        (#"{"id":"seven","method":"a"}"#, .request(.text("seven")), "a"),
        (#"{"method":"$/a"}"#, .notification, "$/a"),
        (#"{"id":1,"result":null}"#, .answer, ""),
        (#"{"id":1,"error":{"code":1,"message":"no"}}"#, .answer, ""),
    ])
    func aMessageIsWhatItsMembersMakeIt(text: String, kind: ClientMessage.Kind, method: String) throws {
        let message = try ClientMessage(Array(text.utf8))
        #expect(message.kind == kind)
        #expect(message.method == method)
    }

    @Test(arguments: [
        ("{", ServerError.Code.noJSON), ("[]", .noMessage), ("{}", .noMessage), (#"{"method":1}"#, .noMessage),
        (#"{"id":1}"#, .noMessage), ("{\"method\":\"\u{FFFD}\"} x", .noJSON),
    ])
    func whatIsNoMessageIsRefusedWithTheReason(text: String, code: ServerError.Code) {
        #expect { try ClientMessage(Array(text.utf8)) } throws: { ($0 as? ServerError)?.code == code }
    }

    @Test func anAnswerCarriesTheIdOfItsQuestionAsItWasWritten() {
        let number = ServerMessage.answer(to: .number("7")) { $0.value("yes") }
        #expect(
            String(decoding: number.bytes, as: UTF8.self)
                == "Content-Length: 39\r\n\r\n" + #"{"jsonrpc":"2.0","id":7,"result":"yes"}"#)
        let refusal = ServerMessage.refusal(of: .text("seven"), ServerError(.unknownMethod, "there is no x"))
        #expect(
            String(decoding: refusal.bytes, as: UTF8.self).hasSuffix(
                #"{"jsonrpc":"2.0","id":"seven","error":{"code":-32601,"message":"there is no x"}}"#))
    }

    @Test func theLengthOfAMessageIsInBytes() throws {
        let message = ServerMessage.notification("say") { $0.value("é😀") }
        var reader = MessageReader()
        reader.append(message.bytes)
        let value = try JSONReader.read(try #require(try reader.next()))
        #expect(value["params"]?.string == "é😀")
        #expect(try reader.next() == nil)
    }

    @Test(arguments: [
        ([], PositionEncoding.utf16), (["utf-16", "utf-8"], .utf8), (["utf-32"], .utf32), (["ebcdic"], .utf16),
        (["utf-32", "utf-16"], .utf32),
    ])
    func columnsAreCountedInWhatBothSidesKnow(offered: [String], encoding: PositionEncoding) {
        #expect(PositionEncoding(offered: offered) == encoding)
    }
}
