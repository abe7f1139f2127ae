import Testing

@testable import Documents

@Suite struct RelativeAddressTests {
    /// A generator whose numbers are the same every time.
    private struct Numbers: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ state >> 29
        }
    }

    private func resolve(_ address: String, from folder: String) -> (LinkTarget, String) {
        var path: [UInt8] = []
        let target = LinkTarget.resolve(Array(address.utf8)[...], from: Array(folder.utf8)[...], into: &path)
        return (target, String(decoding: path, as: UTF8.self))
    }

    @Test func anAddressLeadsToThePathThatItWasWrittenFor() {
        var numbers = Numbers(state: 7)
        let steps = ["a", "ab", "b", "a b", "é", "c:d", "~", "x%41", "#", "(y)", "...", "q?"]
        for _ in 0..<5000 {
            let folder = (0..<Int.random(in: 0...4, using: &numbers)).map { _ in
                steps.randomElement(using: &numbers) ?? ""
            }
            let path = (0...Int.random(in: 0...4, using: &numbers)).map { _ in
                steps.randomElement(using: &numbers) ?? ""
            }
            let from = folder.joined(separator: "/")
            let to = path.joined(separator: "/")
            let address = RelativeAddress.from(Array(from.utf8)[...], to: to)
            let (target, reached) = resolve(address, from: from)
            #expect(target == .path, "\(address) from \(from)")
            #expect(reached == to, "\(address) from \(from)")
        }
    }

    @Test func anAddressIsAsShortAsItCanBe() {
        func address(_ folder: String, _ path: String) -> String {
            RelativeAddress.from(Array(folder.utf8)[...], to: path)
        }
        #expect(address("", "a.md") == "a.md")
        #expect(address("a", "a/b.md") == "b.md")
        #expect(address("a", "ab/c.md") == "../ab/c.md")
        #expect(address("ab", "a/c.md") == "../a/c.md")
        #expect(address("a/b/c", "a/d.md") == "../../d.md")
        #expect(address("a", "b.md") == "../b.md")
    }

    @Test func whateverAnAddressIsItsPathStaysInTheContentFolder() {
        var numbers = Numbers(state: 11)
        let pieces = ["..", ".", "/", "%2e", "%2F", "%", "a", "~", "\\", "%00", "?", "#", ":", "é", "%C3"]
        for _ in 0..<20_000 {
            let address = (0...Int.random(in: 0...8, using: &numbers)).map { _ in
                pieces.randomElement(using: &numbers) ?? ""
            }
            .joined()
            let (target, path) = resolve(address, from: "b/c")
            guard target == .path else { continue }
            let steps = path.split(separator: "/", omittingEmptySubsequences: false)
            #expect(path.isEmpty || !steps.contains { $0.isEmpty || $0 == "." || $0 == ".." }, "\(address)")
            #expect(!path.utf8.contains(0))
        }
    }
}
