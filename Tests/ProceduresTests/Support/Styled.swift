import Diagnostics
import Markdown
import YAML

@testable import Procedures
@testable import Workflow

/// A document with what the style rules find in it.
struct Styled {
    let bytes: [UInt8]
    let read: ReadDocument
    let findings: [Diagnostic]

    /// What an item does to a model, for verdicts that are made by hand: what is used, and the places before and after.
    struct Deed {
        var label: String
        var before: String
        var after: String
        /// Which action of the item does it; deeds of one action may follow each other.
        var action: Int?

        init(_ label: String, on before: String, leadingTo after: String? = nil, action: Int? = nil) {
            self.label = label
            self.before = before
            self.after = after ?? before
            self.action = action
        }

        /// Going somewhere by a menu path.
        static func going(from before: String = "Home", to after: String) -> Deed {
            Deed("", on: before, leadingTo: after)
        }
    }

    init(
        _ text: String, in domain: Domain = Partners.domain, deeds: [[Deed]]? = nil, bindings: String? = nil
    ) {
        self.init(bytes: Array(text.utf8), in: domain, deeds: deeds, bindings: bindings)
    }

    init(bytes: [UInt8], in domain: Domain, deeds: [[Deed]]? = nil, bindings: String? = nil) {
        self.bytes = bytes
        let frontMatter = FrontMatter.read(bytes)
        let document = Document(SourceText(bytes), bodyStart: frontMatter?.bodyStart)
        var sheet = BindingSheet(frontMatter: frontMatter?.mapping ?? YAMLMapping())
        if let bindings { sheet = BindingFile(Array(bindings.utf8)).sheet(of: "example.md") ?? BindingSheet() }
        let tools = Tools.all.first { $0.name == domain.name } ?? Tools(domain)
        read = tools.reader.read(document, html: document.readHTML(), sheet)
        var verdicts: [ProcedureVerdict]?
        if let deeds, let procedure = read.procedures.first {
            verdicts = [Styled.verdict(on: procedure, deeds, in: domain)]
        }
        findings = tools.style.check(read, verdicts: verdicts, source: bytes, in: "example.md")
    }

    /// A document with a procedure that has some steps, a line each.
    init(steps: String..., in domain: Domain = Office.domain, deeds: [[Deed]]? = nil) {
        let list = steps.enumerated().map { "\($0 + 1). \($1)\n" }.joined()
        self.init(Styled.document(list), in: domain, deeds: deeds)
    }

    static func document(_ list: String) -> String {
        "---\ntitle: T\nworkflows:\n  do-it: save\n---\n# T\n\n## Do it\n\n" + list
    }

    /// The rules that are broken, in the order of the text.
    var rules: [String] { findings.map(\.rule.description) }

    /// The words that a rule was broken by.
    func words(_ rule: String) -> [String] {
        findings.filter { $0.rule.description == rule }.map { String(decoding: bytes[$0.range], as: UTF8.self) }
    }

    /// The bytes after all certain fixes have been made once.
    var mendedBytes: [UInt8] {
        let plan = FixPlan(for: findings) { _ in bytes }
        return plan.files.first?.after ?? bytes
    }

    /// The steps after all certain fixes have been made once.
    var mended: String {
        let text = String(decoding: mendedBytes, as: UTF8.self)
        return text.range(of: "## Do it\n\n").map { String(text[$0.upperBound...]) } ?? text
    }

    /// The text after the first fix of the first finding of a rule.
    func mended(by rule: String) -> String? {
        let fix = findings.first { $0.rule.description == rule }?.fixes.first
        return fix.map { String(decoding: bytes(after: $0), as: UTF8.self) }
    }

    /// The bytes after a fix has been made, and no other one.
    func bytes(after fix: Fix) -> [UInt8] {
        let only = Diagnostic("x/y", .warning, in: "example.md", at: 0..<0, "", fixes: [fix])
        let plan = FixPlan(for: [only], confidences: [fix.confidence]) { _ in bytes }
        return plan.files.first?.after ?? bytes
    }

    /// What reads and checks documents about a domain, made once.
    private struct Tools {
        let name: String
        let reader: ProcedureReader
        let style: StyleRules

        static let all = [Tools(Office.domain), Tools(Partners.domain)]

        init(_ domain: Domain) {
            name = domain.name
            reader = ProcedureReader(domain)
            style = StyleRules(domain)
        }
    }

    // MARK: Verdicts

    private static func verdict(on procedure: Procedure, _ deeds: [[Deed]], in domain: Domain) -> ProcedureVerdict {
        let items = procedure.items.enumerated().map { index, item in
            ItemVerdict(
                bucket: item.bucket,
                deeds: index < deeds.count ? made(deeds[index], by: item, in: domain) : [], leastRoles: [])
        }
        return ProcedureVerdict(
            agreement: .agrees, procedure: procedure, heading: nil, workflow: nil,
            starts: AdmittedStarts(count: 1, succeeding: 1, condition: .always),
            roles: RoleVerdict(documented: [], least: [], sufficient: []), items: items, diagnostics: [])
    }

    private static func made(_ deeds: [Deed], by item: Item, in domain: Domain) -> [ItemVerdict.Deed] {
        deeds.enumerated().map { index, deed in
            let place = place(deed.before, in: domain)
            let after = self.place(deed.after, in: domain)
            var option = after.map { Option.go($0) } ?? .close
            if !deed.label.isEmpty {
                let control = domain.controls.firstIndex { $0.control.label == deed.label && $0.place == place }
                let isFilled = control.map { domain.controls[$0].control.kind.isFilled } ?? false
                option = control.map { isFilled ? .fill(Handle($0)) : .use(Handle($0)) } ?? .close
            }
            let number = deed.action ?? index
            let actions = item.actions
            return ItemVerdict.Deed(
                option: option, range: number < actions.count ? actions[number].range : nil, actor: .system,
                before: place, after: after, command: nil, possibleStarts: 1)
        }
    }

    private static func place(_ title: String, in domain: Domain) -> Handle<Place>? {
        domain.places.firstIndex { $0.place.title == title }.map { Handle($0) }
    }
}
