internal import CYAML

/// An event stream takes a piece of YAML apart with libyaml, one event at a time.
struct EventStream: ~Copyable {
    /// What made libyaml stop.
    struct Failure {
        /// The problem in libyaml's words.
        let problem: String
        /// What libyaml was doing, in its words; empty if it does not say.
        let context: String
        /// The character at which it stopped.
        let index: Int
        /// The character at which what it was doing began.
        let contextIndex: Int
    }

    // libyaml keeps a pointer to the parser inside of the parser, so it needs a fixed place.
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let isReady: Bool

    /// Makes a stream over bytes, which must outlive it.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        parser = .allocate(capacity: 1)
        isReady = yaml_parser_initialize(parser) == 1
        if isReady {
            yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
            yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
        }
    }

    deinit {
        if isReady { yaml_parser_delete(parser) }
        parser.deallocate()
    }

    /// Moves on to the next event, which the caller must delete; false if there is none because of a failure.
    func next(_ event: inout yaml_event_t) -> Bool { isReady && yaml_parser_parse(parser, &event) == 1 }

    /// Why there is no next event.
    var failure: Failure {
        guard isReady else { return Failure(problem: "out of memory", context: "", index: 0, contextIndex: 0) }
        let parser = parser.pointee
        return Failure(
            problem: parser.problem.map { String(cString: $0) } ?? "out of memory",
            context: parser.context.map { String(cString: $0) } ?? "",
            index: Int(parser.problem_mark.index),
            contextIndex: Int(parser.context_mark.index))
    }
}

extension String {
    /// Copies a string out of libyaml.
    init(_ start: UnsafePointer<UInt8>?, count: Int) {
        self.init(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }
}
