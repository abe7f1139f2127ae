import Testing

@testable import Markdown

/// Pieces of HTML by which others have tried to bring a script into a page.
enum HTMLAttacks {
    static let all: [String] = [
        // Scripts, plain and disguised.
        "<script>alert(1)</script>", "<SCRIPT SRC=//x.y/z.js></SCRIPT>", "<script/x>alert(1)</script>",
        "<scr<script>ipt>alert(1)</scr</script>ipt>", "<script\u{0C}>alert(1)</script>", "<script>alert(1)",
        "<script \n type=module>import '//x'</script\t>", "<<script>alert(1)//<</script>",
        "<sc\0ript>alert(1)</sc\0ript>",
        "<script><!--<script></script>-->alert(1)</script>", "<svg><script>alert(1)</script></svg>",
        "<svg><script href=data:,alert(1) />", "<math><script>alert(1)</script></math>",
        "</script><script>alert(1)</script>",

        // Event handlers.
        "<img src=x onerror=alert(1)>", "<img/src=x/onerror=alert(1)>", "<img src=x\u{0C}onerror=alert(1)>",
        "<IMG SRC=x OnErRoR=alert(1)>", "<b onmouseover=alert(1)>x</b>", "<details open ontoggle=alert(1)>",
        "<a href=x onfocus=alert(1) autofocus id=x>", "<img src='x'onerror='alert(1)'>",
        "<img src=\"x\"onerror=alert(1)//\">",
        "<b/onclick=alert(1)//>x", "<img onerror\n=\nalert(1) src>", "<img src=x onerror\0=alert(1)>",
        "<img src=x =onerror=alert(1)>", "<img src=x \"onerror=alert(1)\">", "<div style=x onwheel=alert(1)>",
        "<video onloadstart=alert(1)><source>", "<audio src onerror=alert(1)>", "<body onload=alert(1)>",
        "<marquee onstart=alert(1)>", "<input autofocus onfocus=alert(1)>", "<select autofocus onfocus=alert(1)>",
        "<x onclick=alert(1)>y", "<svg onload=alert(1)>", "<svg/onload=alert(1)//",
        "<p title=x\"onclick=alert(1) y=\">",

        // Addresses that run.
        "<a href=javascript:alert(1)>x</a>", "<a href=JaVaScRiPt:alert(1)>x</a>",
        "<a href=' javascript:alert(1)'>x</a>",
        "<a href='java\tscript:alert(1)'>x</a>", "<a href='java\nscript:alert(1)'>x</a>",
        "<a href='\u{1}javascript:alert(1)'>x</a>", "<a href='java\0script:alert(1)'>x</a>",
        "<a href=&#106;avascript:alert(1)>x</a>", "<a href=&#x6A&#x61vascript:alert(1)>x</a>",
        "<a href=&#0000106avascript:alert(1)>x</a>", "<a href=javascript&colon;alert(1)>x</a>",
        "<a href=java&Tab;script:alert(1)>x</a>", "<a href=java&NewLine;script:alert(1)>x</a>",
        "<a href=&Tab;javascript:alert(1)>x</a>", "<a href=&#1;javascript:alert(1)>x</a>",
        "<a href=javascript&#58;alert(1)>x</a>", "<a href=javascript&#58alert(1)>x</a>",
        "<a href=javascript&#x3a;alert(1)>x</a>", "<a href=\u{A0}javascript:alert(1)>x</a>",
        "<a href=\u{FEFF}javascript:alert(1)>x</a>", "<a href=javascript\u{FF1A}alert(1)>x</a>",
        "<a href=javascript&amp;colon;alert(1)>x</a>", "<a href=x:javascript:alert(1)>x</a>",
        "<a href=vbscript:msgbox(1)>x</a>", "<a href=data:text/html,<script>alert(1)</script>>x</a>",
        "<a href='data:text/html;base64,PHNjcmlwdD4='>x</a>", "<a href=view-source:javascript:1>x</a>",
        "<a href=feed:javascript:alert(1)>x</a>", "<a href=jar:x!>x</a>", "<a href=blob:x>x</a>",
        "<a href=filesystem:x>x</a>",
        "<img src=javascript:alert(1)>", "<img src=data:image/svg+xml,<svg/onload=alert(1)>>",
        "<img src=x srcset=javascript:alert(1)>", "<img dynsrc=javascript:1 lowsrc=javascript:1>",
        "<q cite=javascript:alert(1)>x</q>", "<del cite='java script:alert(1)'>x</del>",
        "<a xlink:href=javascript:1>x</a>",
        "<a href=x href=javascript:alert(1)>x</a>", "<a href='x' / href='javascript:alert(1)'>x</a>",
        "<a/href=javascript&colon;alert(1)>x</a>",
        "<a href=\"javascript:/*--></title></style></textarea></script>*/1\">x</a>",

        // Elements that change the page.
        "<base href=javascript:/a/>", "<base href=//evil.example target=_top>",
        "<meta http-equiv=refresh content=0;url=x>",
        "<meta charset=utf-7>+ADw-script+AD4-", "<link rel=stylesheet href=//x>", "<link rel=import href=x>",
        "<style>@import'//x';</style>", "<style><img src=\"</style><img src=x onerror=alert(1)>\">",
        "<form action=javascript:alert(1)><button>x</button></form>", "<button formaction=javascript:alert(1)>x",
        "<isindex action=javascript:alert(1) type=image>", "<iframe src=javascript:alert(1)></iframe>",
        "<iframe srcdoc='<script>alert(1)</script>'>", "<object data=javascript:alert(1)>",
        "<embed src=javascript:alert(1)>",
        "<applet code=x>", "<frameset onload=alert(1)>", "<image src=x onerror=alert(1)>", "<dialog open>x</dialog>",
        "<template><script>alert(1)</script></template>", "<portal src=x>",
        "<b style=background:url(javascript:alert(1))>x",
        "<div style=\"width:expression(alert(1))\">", "<table background=javascript:alert(1)><td>x",
        "<html onload=alert(1)>", "<head><title>x</title></head>", "</body></html><script>alert(1)</script>",

        // Parsers led astray.
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<textarea></textarea><img src=x onerror=alert(1)>",
        "<title><a title=\"</title><img src=x onerror=alert(1)>\">", "<xmp><p title=\"</xmp><svg/onload=alert(1)>\">",
        "<iframe><a title=\"</iframe><img src=x onerror=alert(1)>\">",
        "<noembed><img src=\"</noembed><img onerror=alert(1)>\">",
        "<plaintext><img src=x onerror=alert(1)>", "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
        "<math><annotation-xml encoding=text/html><script>alert(1)</script>",
        "<svg><foreignObject><iframe onload=alert(1)>",
        "<svg><title><style><img src=x onerror=alert(1)></style></title>",
        "<svg><![CDATA[><img src=x onerror=alert(1)>]]>",
        "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
        "<svg><animate onbegin=alert(1)>",
        "<svg><use href='data:image/svg+xml,<svg id=x/>#x'>",
        "<svg><a><animate attributeName=href values=javascript:1 /></a>",
        "<!--><img src=x onerror=alert(1)>-->", "<!---><img src=x onerror=alert(1)>-->",
        "<!-- --!><img src=x onerror=alert(1)>-->",
        "<!-- `<!-->--><img src=x onerror=alert(1)>", "<!--[if IE]><script>alert(1)</script><![endif]-->",
        "<![if IE]><img onerror=1>",
        "<!x --><img src=x onerror=alert(1)>", "<?xml ?><img src=x onerror=alert(1)>?>",
        "<?x '>'><img src=x onerror=alert(1)>",
        "<![CDATA[<img src=x onerror=alert(1)>]]>", "</ x><img src=x onerror=alert(1)>",
        "<!DOCTYPE x [<!ENTITY y \"<img onerror=1>\">]>",
        "<a title=\"x", "<a title='x><img src=x onerror=alert(1)>", "<img src=\"x` `<script>alert(1)</script>\"` `>",
        "<img title=`><img src=x onerror=alert(1)>`>", "<b <img src=x onerror=alert(1)>>", "<a <b onclick=1>>x",
        "<p id='a\"><img src=x onerror=alert(1)>'>", "<b title=\"&quot;><img src=x onerror=alert(1)>\">x",
        "<b title='&#34;&#62;&#60;script&#62;'>x", "&lt;script&gt;alert(1)&lt;/script&gt;", "&#60;script&#62;alert(1)",
        "&<b>lt;script&<i>gt;", "<b>\u{FFFD}<i\u{2028}onclick=alert(1)>",
        "<table><img src=x onerror=alert(1)><tr><td>x</table>",
        "<table><form><tr></form><td><script>x", "<p><table><p></table><script>x", "<a><table><td><a><script>1</a>",
        "<li><script>1</li>", "<select><option><style></option></select><img onerror=1></style>",
        "<keygen autofocus onfocus=1>",
        "<b a=1 a=2 onclick=3 onclick=4>x", "<img src=x:alert(alt) onerror=eval(src) alt=0>",
        "<a id=location name=cookie>x</a>",
        "<img name=getElementById>", "<form id=document><input name=body>",
        "<a target=_blank href=//x rel=opener>x</a>",
        "<a href=//x target=_blank rel='opener noopener'>x</a>", "<a ping=//x href=y download>x</a>",
    ]
}

@Suite struct HTMLAttackTests {
    @Test(arguments: HTMLAttacks.all)
    func noAttackGetsThroughInABlock(attack: String) {
        let output = sanitizeHTML(Array(attack.utf8))
        #expect(htmlDefect(in: output) == nil)
        #expect(sanitizeHTML(output) == output)
    }

    @Test(arguments: HTMLAttacks.all)
    func noAttackGetsThroughInAParagraph(attack: String) {
        let result = writeHTML([
            .opens(.p), .inline(attack), .text("x"), .opens(.em), .inline(attack), .closes, .closes,
        ])
        #expect(htmlDefect(in: Array(result.html.utf8)) == nil)
    }

    @Test func attacksWithForbiddenPartsAreReported() {
        let silent = HTMLAttacks.all.filter { attack in
            attack.contains("alert(1)") && !attack.contains("&lt;") && !attack.contains("&#60;")
                && writeHTML(blocks: attack).problems.isEmpty
        }
        // Names that no element has, a file that is named strangely, paths without a colon, and a comment.
        #expect(
            silent == [
                "<scr<script>ipt>alert(1)</scr</script>ipt>", "<sc\0ript>alert(1)</sc\0ript>",
                "<img/src=x/onerror=alert(1)>",
                "<a href=javascript\u{FF1A}alert(1)>x</a>", "<a href=javascript&amp;colon;alert(1)>x</a>",
                "<!--[if IE]><script>alert(1)</script><![endif]-->",
            ])
    }
}
