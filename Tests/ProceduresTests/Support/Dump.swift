import Markdown
import Testing
import YAML

@testable import Procedures

func show(_ m: Mention) -> String {
    var s = m.segments.map { "«\($0.text)»" + ($0.isPlain ? "~" : "") + ($0.url.map { "→\($0)" } ?? "") }.joined(separator: ">")
    if let k = m.kind { s += " [\(k.word.rawValue)\(k.isBefore ? "<" : "")]" }
    if let r = m.reference { s += " ref:\(r)" }
    if m.quantifier != nil { s += " any" }
    if m.description != nil { s += " desc" }
    return s
}

@Suite struct DumpTests {
    @Test(arguments: ["001", "004"]) func dump(_ n: String) {
        guard let text = Seeds.text(n) else { return }
        let bytes = Array(text.utf8)
        let fm = FrontMatter.read(bytes)
        let d = Document(SourceText(bytes), bodyStart: fm?.bodyStart)
        let html = d.readHTML()
        let survey = Survey(d)
        var reader = ItemReader(.english, Lexicon(), StepMarks(html))
        func str(_ r: Range<Int>) -> String { String(decoding: bytes[r], as: UTF8.self) }
        for list in survey.lists {
            print("LIST", list.number as Any, list.section.map { survey.sections[$0].id } as Any, list.intro?.plainText as Any)
            for item in reader.read(list, in: d, html) {
                print(" ITEM \(item.number ?? 0) \(item.bucket.rawValue) \(item.reason) asides \(item.asides.map(\.kind))")
                for s in item.sentences {
                    print("   S \(s.relation) “\(str(s.range))” opt \(s.optional?.text ?? "-")")
                    for l in s.locations { print("      LOC \(l.preposition): \(show(l.mention))") }
                    for c in s.conditions { print("      COND \(c.kind) “\(str(c.range))” \(c.mentions.map(show))") }
                    for c in s.purposes { print("      PURP \(c.verb as Any) “\(str(c.range))”") }
                    for a in s.actions {
                        print("      ACT \(a.verb.rawValue) \(a.form) \(a.mood) \(a.joint) b\(a.branch) means \(a.meansOf ?? -1) actor \(a.actor?.text ?? "-"): \(a.objects.map(show)) val \(a.value.map(show) ?? "-")")
                        for l in a.locations where !l.isLeading { print("         LOC \(l.preposition): \(show(l.mention))") }
                        if let p = a.purpose { print("         PURP \(p.verb as Any) “\(str(p.range))” \(p.mentions.map(show))") }
                        if let r = a.role { print("         ROLE \(show(r))") }
                    }
                    for r in s.results { print("      RES \(r.verb) v“\(str(r.verbRange))” s“\(str(r.subject))” fut \(r.isFuture) pas \(r.isPassive) \(r.mentions.map(show))") }
                    for r in s.references { print("      REF \(show(r)) “\(str(r.range))”") }
                    for r in s.unread { print("      UNREAD “\(str(r))”") }
                }
            }
        }
    }
}
