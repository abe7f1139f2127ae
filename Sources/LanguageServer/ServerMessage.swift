public import Diagnostics

/// A server message is what is said to an editor, as the bytes that are sent.
public struct ServerMessage: Hashable, Sendable {
    /// The header and the JSON.
    public let bytes: [UInt8]

    /// Answers a request with a value.
    public static func answer(to id: RequestID, _ write: (inout JSONWriter) -> Void) -> ServerMessage {
        ServerMessage { json in
            Self.write(id, &json)
            json.key("result")
            write(&json)
        }
    }

    /// Answers a request with the reason why there is no answer; one that couldn't be read has no id.
    public static func refusal(of id: RequestID?, _ error: ServerError) -> ServerMessage {
        ServerMessage { json in
            Self.write(id ?? error.request, &json)
            json.object("error") { json in
                json.member("code", error.code.rawValue)
                json.member("message", error.message)
            }
        }
    }

    /// Tells something.
    public static func notification(_ method: String, _ write: (inout JSONWriter) -> Void) -> ServerMessage {
        ServerMessage { json in
            json.member("method", method)
            json.key("params")
            write(&json)
        }
    }

    private init(_ members: (inout JSONWriter) -> Void) {
        var json = JSONWriter()
        json.object { json in
            json.member("jsonrpc", "2.0")
            members(&json)
        }
        bytes = Array("Content-Length: \(json.bytes.count)\r\n\r\n".utf8) + json.bytes
    }

    private static func write(_ id: RequestID?, _ json: inout JSONWriter) {
        json.key("id")
        switch id {
        case .number(let digits)?:
            // A number that is no whole one of ours is told as a string rather than as another number.
            if let number = Int(digits) { json.value(number) } else { json.value(digits) }
        case .text(let text)?: json.value(text)
        case nil: json.null()
        }
    }
}
