import Testing

@testable import Markdown

@Suite("Emoji")
struct EmojiTests {
    @Test func aNameBetweenColonsIsTheEmoji() {
        #expect(
            article("**Applies to:** :heavy_check_mark: Linux :x: Windows\n")
                == "<p><strong>Applies to:</strong> ✔️ Linux ❌ Windows</p>\n")
        #expect(
            article(":warning::x: *:+1:* [:star: a](b.md)\n").hasPrefix("<p>⚠️❌ <em>👍</em> <a href=\"b.md\">⭐ a</a>"))
        #expect(article("| a |\n|---|\n| :x: |\n").contains("<td>❌</td>"))
    }

    @Test(arguments: ["10:30:45", "a:x:b", ":no_such_name:", "`:x:`", "https://a.example/:x:", "std::x::y"])
    func otherColonsAreText(text: String) {
        #expect(!article(text + "\n").unicodeScalars.contains { $0.properties.isEmojiPresentation })
    }

    @Test func headingsKeepTheNamesThatTheirIdsHave() {
        #expect(article("## :rocket: Go\n") == "<h2 id=\"rocket-go\">:rocket: Go</h2>\n")
    }

    @Test func whatStandsBesideAnEmojiKeepsItsPlace() {
        let text = "a &amp; :x: b **c**\n"
        let document = Document(text)
        var found: [String] = []
        var walk = Walk(document.root)
        while let (node, kind) = walk.nextEntered() {
            guard kind == .text else { continue }
            found.append(String(decoding: Array(text.utf8)[document.range(of: node)], as: UTF8.self))
        }
        #expect(found == ["a &amp; ", ":x:", " b ", "c"])
    }
}
