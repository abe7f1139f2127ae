import Testing

@testable import Markdown

@Suite struct HTMLBufferTests {
    @Test func whatIsAppendedStaysHoweverOftenTheBufferGrows() {
        var buffer = HTMLBuffer(capacity: 0)
        var expected: [UInt8] = []
        for number in 0..<300 {
            buffer.append("<p>")
            buffer.append([UInt8](repeating: UInt8(number % 256), count: number))
            buffer.append(UInt8(ascii: "."))
            expected += Array("<p>".utf8) + [UInt8](repeating: UInt8(number % 256), count: number) + Array(".".utf8)
        }
        let written = Array(buffer.bytes)
        #expect(written == expected)
    }

    @Test func anEmptyBufferEndsWithNothing() {
        var buffer = HTMLBuffer()
        var endsLine = [buffer.ends(with: 0x0A)]
        buffer.append([])
        endsLine.append(buffer.ends(with: 0x0A))
        buffer.append(0x0A)
        endsLine.append(buffer.ends(with: 0x0A))
        buffer.removeAll()
        endsLine.append(buffer.ends(with: 0x0A))
        #expect(endsLine == [false, false, true, false])
    }
}
