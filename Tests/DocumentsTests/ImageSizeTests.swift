import Markdown
import TestSupport
import Testing

@testable import Documents

/// What the files of images say about their size.
struct ImageSizeTests {
    private static func bytes(_ parts: Any...) -> [UInt8] {
        parts.flatMap { part -> [UInt8] in
            if let text = part as? String { return text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) } }
            return (part as? [UInt8]) ?? []
        }
    }

    static let png = bytes(
        "\u{89}PNG\r\n\u{1A}\n", [0, 0, 0, 13] as [UInt8], "IHDR", [0, 0, 2, 128, 0, 0, 1, 224] as [UInt8])

    /// A JPEG file with one frame of 300 by 200, behind what a camera may have noted about how it was held.
    private static func jpeg(orientation: UInt8?, isLittle: Bool = false) -> [UInt8] {
        var file: [UInt8] = [0xFF, 0xD8]
        if let orientation {
            let tiff: [UInt8] =
                isLittle
                ? bytes("II", [42, 0, 8, 0, 0, 0, 1, 0] as [UInt8]) + [
                    0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0,
                ]
                : bytes("MM", [0, 42, 0, 0, 0, 8, 0, 1] as [UInt8])
                    + [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]
            let note = bytes("Exif\0\0") + tiff
            file += [0xFF, 0xE1, 0, UInt8(note.count + 2)] + note
        }
        return file + [0xFF, 0xFF, 0xC2, 0, 11, 8, 0, 200, 1, 44, 1, 1, 0x11, 0]
    }

    @Test(arguments: [
        (png, 640, 480),
        (bytes("GIF89a", [44, 1, 200, 0] as [UInt8]), 300, 200),
        (bytes("GIF87a", [44, 1, 200, 0] as [UInt8]), 300, 200),
        (jpeg(orientation: 8, isLittle: true), 200, 300), (jpeg(orientation: 3, isLittle: true), 300, 200),
        (jpeg(orientation: 4), 300, 200), (jpeg(orientation: 5), 200, 300), (jpeg(orientation: 9), 300, 200),
        (jpeg(orientation: nil), 300, 200), (jpeg(orientation: 1), 300, 200), (jpeg(orientation: 6), 200, 300),
        (bytes("RIFF....WEBPVP8X........", [43, 1, 0, 199, 0, 0] as [UInt8]), 300, 200),
        (bytes("RIFF....WEBPVP8L....", [0x2F, 0x2B, 0xC1, 0x31, 0] as [UInt8]), 300, 200),
        (bytes("RIFF....WEBPVP8 .......\u{9D}\u{01}\u{2A}", [44, 1, 200, 0] as [UInt8]), 300, 200),
    ]) func pictures(_ file: [UInt8], width: Int, height: Int) {
        #expect(ImageSize(of: file)?.width == width)
        #expect(ImageSize(of: file)?.height == height)
        for end in 0..<9 { #expect(ImageSize(of: Array(file[..<end])) == nil) }
    }

    @Test(arguments: [
        ("<svg width=\"300\" height='200px'></svg>", 300, 200),
        ("<?xml version=\"1.0\"?>\n<!-- <svg width=\"1\" height=\"1\"> -->\n<svg\n viewBox=\"0 0 30.4 20\"/>", 30, 20),
        ("<svg viewBox='0,0,3,2' width='300'>", 300, 200),
        ("<svg height=\"200\" viewBox=\"0 0 3 2\">", 300, 200),
        ("<svg width=\"100%\" height=\"100%\" viewBox=\"0 0 300 200\">", 300, 200),
    ]) func drawings(_ file: String, width: Int, height: Int) {
        #expect(ImageSize(of: Array(file.utf8))?.width == width)
        #expect(ImageSize(of: Array(file.utf8))?.height == height)
    }

    @Test(arguments: [
        "", "not really a picture", "<svg>", "<svg width=\"10em\" height=\"2em\">", "<svg width=\"-1\" height=\"2\">",
        "<svg viewBox=\"0 0 0 0\">", "<svgx width=\"1\" height=\"1\">", "<!-- <svg width=\"1\" height=\"1\">",
    ]) func whatIsNoImageHasNoSize(_ file: String) { #expect(ImageSize(of: Array(file.utf8)) == nil) }

    @Test func noFileMakesReadingFail() {
        var random = SeededGenerator(seed: 200)
        for beginning in [
            Self.png, Self.jpeg(orientation: 6), Self.bytes("RIFF....WEBPVP8X"), Self.bytes("<svg width="),
        ] {
            for _ in 0..<200 {
                var file = beginning + (0..<40).map { _ in UInt8.random(in: 0...255, using: &random) }
                file[Int.random(in: 0..<file.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
                if let size = ImageSize(of: file) { #expect(size.width > 0 && size.height > 0) }
            }
        }
    }

    @Test func anImageOfTheFolderHasItsSizeOnThePageWhereverTheDocumentStands() {
        let folder = ArticleFolder(
            ["guide/a.md", "images/list.png", "part.md"],
            in: MemoryFiles(bytes: ["images/list.png": Self.png, "part.md": Array("![Two](images/list.png)".utf8)]))
        var html: [UInt8] = []
        let text = """
            ![One](../images/list.png?x "T")

            [!INCLUDE [x](../part.md)]

            :::image source="~/images/list.png" alt-text="Three":::

            ![Lost](lost.png) ![Away](https://a.example/b.png)
            """
        ArticleRenderer(of: folder).render("guide/a.md", Array(text.utf8), into: &html)
        let page = String(decoding: html, as: UTF8.self)
        let size = " width=\"640\" height=\"480\" loading=\"lazy\" />"
        #expect(page.contains("<img src=\"../images/list.png?x\" alt=\"One\" title=\"T\"" + size))
        #expect(page.contains("<img src=\"../images/list.png\" alt=\"Two\"" + size))
        #expect(page.contains("<img src=\"../images/list.png\" alt=\"Three\"" + size))
        #expect(page.contains("alt=\"Lost\" loading=\"lazy\" />"))
    }
}
