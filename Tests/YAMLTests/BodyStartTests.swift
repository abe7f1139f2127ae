import Testing

@testable import YAML

struct BodyStartTests {
    @Test(arguments: [
        "", "---", "---\n", "No front matter.\n", "---\ntitle: A\n---\nText\n", "---\ntitle: A\n...\nText\n",
        "\u{FEFF}---\ntitle: A\n---\nText\n", "---\r\ntitle: A\r\n---\r\nText\r\n", "---\ntitle: A\n\nText\n",
        "---\ntitle: A\n\nA sentence: with a colon and no end.\n\n---\nMore\n", "---\n: [\n---\nText\n",
        "---\ntitle: A\n\nProse that stands here\n\n---\n\nText\n", "---\n\nA rule above.\n\n---\n", "---\n---\nText\n",
    ])
    func theBodyBeginsWhereAFullReadingSaysItDoes(_ text: String) {
        let bytes = Array(text.utf8)
        #expect(FrontMatter.bodyStart(of: bytes) == FrontMatter.read(bytes)?.bodyStart)
    }
}
