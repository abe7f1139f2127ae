/// A response is what a browser gets.
public struct Response: Sendable {
    /// What it consists of.
    public enum Body: Sendable {
        /// These bytes.
        case bytes([UInt8])
        /// What happens from now on.
        case events(EventStream)
    }

    /// The status, for example 200.
    public var status: UInt32
    /// The header fields, without those that follow from the body.
    public var fields: [(name: String, value: String)]
    /// The body.
    public var body: Body

    /// Makes a response.
    public init(_ status: UInt32, fields: [(name: String, value: String)] = [], _ body: Body = .bytes([])) {
        self.status = status
        self.fields = fields
        self.body = body
    }

    /// A response of a few words.
    static func words(_ status: UInt32, _ text: String, fields: [(name: String, value: String)] = []) -> Response {
        Response(
            status, fields: [("Content-Type", "text/plain; charset=utf-8")] + fields, .bytes(Array((text + "\n").utf8)))
    }

    /// The first value of a header field.
    public subscript(name: String) -> String? { fields.first { $0.name.lowercased() == name.lowercased() }?.value }
}

extension Response {
    /// A file as a request wants it: all of it, a part of it, or only the word that it has not changed.
    ///
    /// - Parameters:
    ///   - tag: the name of its bytes, where that is known already.
    ///   - status: the status if there is nothing else to say; only with 200 can it be a part.
    init(
        file bytes: [UInt8], type: String, tag: EntityTag? = nil, status: UInt32 = 200, to request: Request
    ) {
        let tag = tag ?? EntityTag(of: bytes)
        var fields: [(name: String, value: String)] = [
            ("Content-Type", type), ("Cache-Control", "no-cache"), ("ETag", tag.text),
        ]
        guard status == 200 else {
            self.init(status, fields: fields, .bytes(bytes))
            return
        }
        fields.append(("Accept-Ranges", "bytes"))
        if let wanted = request.fields["if-match"], !tag.isListed(in: wanted, weakly: false) {
            self = .words(412, "The file has changed.")
            return
        }
        if let known = request.fields["if-none-match"], tag.isListed(in: known, weakly: true) {
            self.init(304, fields: fields)
            return
        }
        let isSame = request.fields["if-range"].map { tag.isListed(in: $0, weakly: false) } ?? true
        // Whoever asks only about a file asks about all of it.
        switch isSame && request.method == "GET" ? ByteRange(request.fields["range"], size: bytes.count) : .whole {
        case .whole: self.init(200, fields: fields, .bytes(bytes))
        case .part(let range):
            fields.append(("Content-Range", "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(bytes.count)"))
            self.init(206, fields: fields, .bytes(Array(bytes[range])))
        case .unsatisfiable:
            self = .words(
                416, "The file has no such bytes.", fields: [("Content-Range", "bytes */\(bytes.count)")])
        }
    }
}
