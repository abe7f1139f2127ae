public import Diagnostics

/// A client message is what an editor says: it asks for something, tells something, or answers.
public struct ClientMessage: Sendable {
    /// What kind of message it is.
    public enum Kind: Hashable, Sendable {
        /// It wants an answer that carries this id.
        case request(RequestID)
        /// It wants none.
        case notification
        /// It is the answer to something that the server has asked.
        case answer
    }

    /// What kind of message it is.
    public let kind: Kind
    /// What it asks for or tells; empty for an answer.
    public let method: String
    /// What it says beside that.
    public let parameters: JSONValue?

    /// Makes a message.
    public init(_ kind: Kind, _ method: String, _ parameters: JSONValue? = nil) {
        self.kind = kind
        self.method = method
        self.parameters = parameters
    }

    /// Reads a message.
    public init(_ bytes: [UInt8]) throws(ServerError) {
        let value: JSONValue
        do {
            value = try JSONReader.read(bytes)
        } catch {
            throw ServerError(.noJSON, "\(error.message), at byte \(error.offset)")
        }
        guard case .object = value.content else { throw ServerError(.noMessage, "a message is an object") }
        let id = value["id"].flatMap { RequestID($0) }
        if let method = value["method"] {
            guard let name = method.string else { throw ServerError(.noMessage, "a method is a string", for: id) }
            self.init(id.map { .request($0) } ?? .notification, name, value["params"])
        } else if id != nil, value["result"] != nil || value["error"] != nil {
            self.init(.answer, "")
        } else {
            throw ServerError(.noMessage, "a message has a method, or answers one", for: id)
        }
    }
}

/// A request id is how an editor knows again what it has asked.
public enum RequestID: Hashable, Sendable {
    /// A number as it was written.
    case number(String)
    /// A string.
    case text(String)

    init?(_ value: JSONValue) {
        switch value.content {
        case .number(let digits): self = .number(digits)
        case .string(let text): self = .text(text)
        case .null, .bool, .array, .object: return nil
        }
    }
}

/// A server error says why an editor doesn't get what it has asked for.
public struct ServerError: Error, Hashable, Sendable {
    /// The numbers that editors know errors by.
    public enum Code: Int, Hashable, Sendable {
        case noJSON = -32700
        case noMessage = -32600
        case unknownMethod = -32601
        case wrongParameters = -32602
        case notInitialized = -32002
        case failed = -32803
    }

    /// What kind of error it is.
    public let code: Code
    /// What is wrong, as a statement without a final period.
    public let message: String
    /// The request that it is about, where the error itself is all that is known of it.
    let request: RequestID?

    /// Makes an error.
    public init(_ code: Code, _ message: String, for request: RequestID? = nil) {
        self.code = code
        self.message = message
        self.request = request
    }
}
