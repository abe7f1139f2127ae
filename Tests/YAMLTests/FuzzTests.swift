import Testing

@testable import YAML

@Suite struct FuzzTests {
    private static let seeds = [
        "title: \"One\"\nms.date: 06/03/2024\nms.collection:\n- Tier1\n- M365 \nnothing:\n",
        "a: &x {b: 'c''d', é: [1, 2]}\nf: *x\ng: |\n  text\n  more\nh: >-\n  folded\n",
        "- name: A\n  href: a.md\n  items:\n  - name: B\n    expanded: true\n- name: C: D\n",
        "<<<<<<< HEAD\na: \"\\u00e9\"\n=======\na: 漢\n>>>>>>> x\n\tb: @c\n",
    ]
    private static let pieces = [
        ":", ": ", "- ", "\n", "\r\n", "\t", "  ", "\"", "'", "[", "]", "{", "}", "&a ", "*a", "!t ", "|", ">", "#",
        "%",
        "@", "\\", "---\n", "...\n", "é", "😀", "\u{FEFF}", "<<<<<<< ", "? ", ",",
    ].map { Array($0.utf8) }

    @Test func randomBytesAreRead() {
        var generator = SeededGenerator(seed: 1)
        for _ in 0..<3000 {
            let count = Int.random(in: 0..<120, using: &generator)
            expectSound((0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) })
        }
    }

    @Test func randomPiecesOfYAMLAreRead() {
        var generator = SeededGenerator(seed: 2)
        for _ in 0..<6000 {
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 0..<40, using: &generator) {
                bytes += Self.pieces.randomElement(using: &generator) ?? []
                if Bool.random(using: &generator) { bytes.append(UInt8.random(in: 0x61...0x66, using: &generator)) }
            }
            expectSound(bytes)
        }
    }

    @Test func mutatedDocumentsAreRead() {
        var generator = SeededGenerator(seed: 3)
        for round in 0..<6000 {
            var bytes = Array(Self.seeds[round % Self.seeds.count].utf8)
            for _ in 0..<Int.random(in: 1..<5, using: &generator) {
                let place = Int.random(in: 0..<bytes.count, using: &generator)
                switch Int.random(in: 0..<3, using: &generator) {
                case 0: bytes.remove(at: place)
                case 1: bytes[place] = UInt8.random(in: 0...255, using: &generator)
                default: bytes.insert(contentsOf: Self.pieces.randomElement(using: &generator) ?? [], at: place)
                }
            }
            expectSound(bytes)
        }
    }

    /// Expects that all places lie in the file, that problems come in order, and that a plain text of one line is what the
    /// file has at its range.
    private func expectSound(_ bytes: [UInt8]) {
        let document = YAMLDocument.parse(bytes)
        let whole = 0..<bytes.count
        var isSound = document.bytesRead <= 3 * bytes.count
        for problem in document.problems {
            isSound = isSound && problem.range.isWithin(whole) && !problem.message.isEmpty
        }
        let starts = document.problems.map(\.range.lowerBound)
        isSound = isSound && starts == starts.sorted()
        visit(document.root) { node in
            isSound = isSound && node.range.isWithin(whole)
            for pair in node.mapping?.pairs ?? [] { isSound = isSound && pair.keyRange.isWithin(whole) }
            guard isSound, let scalar = node.scalar, scalar.style == .plain else { return }
            let written = bytes[node.range]
            if written.contains(0x0A) || written.contains(0x0D) { return }
            let text = String(decoding: written, as: UTF8.self)
            if text.unicodeScalars.elementsEqual(scalar.text.unicodeScalars) { return }
            isSound = scalar.text.unicodeScalars.contains("\u{FFFD}")
        }
        #expect(isSound, "\(String(decoding: bytes, as: UTF8.self).debugDescription)")

        let asDocument = Array("---\n".utf8) + bytes
        guard let frontMatter = FrontMatter.read(asDocument) else { return }
        let isInOrder =
            frontMatter.range.isWithin(0..<asDocument.count)
            && frontMatter.content.isWithin(frontMatter.range)
            && frontMatter.problems.allSatisfy { $0.range.isWithin(frontMatter.range) }
        #expect(isInOrder, "\(String(decoding: asDocument, as: UTF8.self).debugDescription)")
        if let root = frontMatter.mapping.pairs.first { #expect(root.keyRange.isWithin(frontMatter.content)) }
    }
}

extension Range<Int> {
    fileprivate func isWithin(_ outer: Range<Int>) -> Bool {
        lowerBound >= outer.lowerBound && upperBound <= outer.upperBound
    }
}
