import YAML

/// A document read from a text, which can say what stands at its ranges.
struct Sample {
    let bytes: [UInt8]
    let document: YAMLDocument

    init(_ text: String) { self.init(Array(text.utf8)) }

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        document = YAMLDocument.parse(bytes)
    }

    func spelling(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// The value under a key of the root.
    subscript(key: String) -> YAMLNode? { document.mapping[key]?.value }

    /// The problems, each with the bytes it is about.
    var findings: [Finding] { document.problems.map { Finding($0.kind, spelling($0.range)) } }

    /// The faults, each with the bytes it is about.
    var faults: [Fault] {
        document.problems.compactMap { problem in
            if case .syntax(let fault) = problem.kind { Fault(fault, spelling(problem.range)) } else { nil }
        }
    }
}

struct Finding: Equatable {
    let kind: YAMLProblem.Kind
    let bytes: String

    init(_ kind: YAMLProblem.Kind, _ bytes: String) {
        self.kind = kind
        self.bytes = bytes
    }
}

struct Fault: Equatable {
    let fault: SyntaxFault
    let bytes: String

    init(_ fault: SyntaxFault, _ bytes: String) {
        self.fault = fault
        self.bytes = bytes
    }
}

/// A generator that yields the same numbers in every run.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// Visits every node of a tree, with a stack of its own.
func visit(_ root: YAMLNode?, _ body: (YAMLNode) -> Void) {
    var open = root.map { [$0] } ?? []
    while let node = open.popLast() {
        body(node)
        open += node.sequence ?? []
        open += node.mapping?.pairs.map(\.value) ?? []
    }
}
