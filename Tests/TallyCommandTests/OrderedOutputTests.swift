import Synchronization
import Testing

@testable import TallyCommand

struct OrderedOutputTests {
    @Test(arguments: [0, 1, 15, 16, 17, 1000], [1, 2, 8])
    func itemsAreWrittenInTheirOrder(_ count: Int, _ jobs: Int) {
        let written = Collected()
        let result = OrderedOutput<Int>.run(count, jobs: jobs, to: written.output) {
            0
        } work: { _, index, bytes in
            bytes += Array("\(index)\n".utf8)
            return index % 100 == 7 ? index : nil
        }
        #expect(written.text == (0..<count).map { "\($0)\n" }.joined())
        #expect(result.remarks == (0..<count).filter { $0 % 100 == 7 })
        #expect(result.failure == nil)
    }

    @Test func workStopsWhenNobodyReads() {
        let worked = Atomic(0)
        let closed = Output { _ in .closed }
        let result = OrderedOutput<Int>.run(100_000, jobs: 2, to: closed) {
            0
        } work: { _, _, bytes in
            worked.add(1, ordering: .relaxed)
            bytes.append(0)
            return nil
        }
        #expect(result.failure == .closed)
        #expect(worked.load(ordering: .relaxed) < 1_000)
    }
}
