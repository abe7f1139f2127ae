internal import Diagnostics
internal import Documents

/// A link address is the address of a link that somebody is writing.
struct LinkAddress {
    /// What stands before the number sign.
    let path: String
    /// What stands behind it; nothing if there is none.
    let anchor: String?

    /// Finds the address at the end of a line that was begun; nothing if it doesn't end in one.
    init?(_ before: String) {
        guard let open = before.ranges(of: "](").last else { return nil }
        var text = before[open.upperBound...]
        if text.hasPrefix("<") { text = text.dropFirst() }
        if text.contains(where: { $0 == ")" || $0 == ">" || $0 == " " || $0 == "\"" }) { return nil }
        let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        path = parts.first.map(String.init) ?? ""
        anchor = parts.count > 1 ? String(parts[1]) : nil
        if path.contains(":") || path.hasPrefix("/") { return nil }
    }
}

extension EditedDocument {
    /// What an address could go on with: files and folders beside what was written, or headings of the file that it names.
    func linkProposals(_ address: LinkAddress, at offset: Int) -> [Proposal] {
        if let anchor = address.anchor {
            let range = offset - anchor.utf8.count..<offset
            return anchors(of: address.path).map { name, title in
                Proposal(label: name, kind: .reference, detail: title, range: range, replacement: name)
            }
        }
        var folder = path.split(separator: "/").dropLast().map(String.init)
        var steps = address.path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        let begun = steps.popLast() ?? ""
        for step in steps.map(RelativeAddress.decoded) where step != "." && !step.isEmpty {
            if step == "~" { folder = [] } else if step == ".." { _ = folder.popLast() } else { folder.append(step) }
        }
        let prefix = folder.map { $0 + "/" }.joined()
        let range = offset - begun.utf8.count..<offset
        var folders: Set<String> = []
        var files: [Proposal] = []
        for file in content.files where file.path.hasPrefix(prefix) && file.navigation == nil {
            let rest = file.path.dropFirst(prefix.count)
            guard let slash = rest.firstIndex(of: "/") else {
                if file.path == path { continue }
                let title = file.outline.flatMap { outline in
                    outline.title.map { String(decoding: outline[$0], as: UTF8.self) }
                }
                let name = RelativeAddress.encoded(Array(rest.utf8)[...])
                files.append(Proposal(label: String(rest), kind: .file, detail: title, range: range, replacement: name))
                continue
            }
            folders.insert(String(rest[..<slash]))
        }
        let inner = folders.sorted().map {
            Proposal(
                label: $0 + "/", kind: .folder, range: range,
                replacement: RelativeAddress.encoded(Array($0.utf8)[...]) + "/")
        }
        let outer = prefix.isEmpty ? [] : [Proposal(label: "../", kind: .folder, range: range, replacement: "../")]
        return files + inner + outer
    }

    /// The headings and other anchors of a file that an address names.
    private func anchors(of address: String) -> [(name: String, title: String?)] {
        if address.isEmpty { return sections.map { ($0.id, $0.title) } }
        guard let index,
            let target = content.index(ofAddress: Array(address.utf8), in: index),
            let outline = content.files[target].outline
        else { return [] }
        return outline.anchors.map { (String(decoding: outline[$0.name], as: UTF8.self), nil) }
    }
}
