internal import Diagnostics
internal import Documents
internal import LanguageServer

extension EditorSession {
    /// What has to change before files are moved: the links that lead to them, and those that lead from them.
    func moving(_ parameters: JSONValue?) -> Answer {
        var moves: [FileMove] = []
        for file in parameters?["files"]?.array ?? [] {
            guard let old = file["oldUri"]?.string.flatMap(FileAddress.path(of:)),
                let new = file["newUri"]?.string.flatMap(FileAddress.path(of:))
            else { continue }
            moves.append(FileMove(old: old, new: new))
        }
        // A file of one project that others link to is none of the others'.
        for project in projects {
            let edits = project.folders.flatMap { $0.edits(for: moves) }
            if edits.isEmpty { continue }
            let texts = EditorTexts(project)
            return { json in self.write(Dictionary(grouping: edits, by: \.file), texts, project, &json) }
        }
        return nothing
    }
}

/// A file move is a file or a folder that is to be somewhere else.
struct FileMove {
    let old: String
    let new: String

    /// Where a file will be; nothing if it stays.
    func destination(of path: String) -> String? {
        if path == old { return new }
        return path.hasPrefix(old + "/") ? new + path.dropFirst(old.count) : nil
    }
}

extension LiveFolder {
    /// What has to change in links when some files are moved within the folder.
    fileprivate func edits(for moves: [FileMove]) -> [Edit] {
        let content = content.content
        var moved: [Int: String] = [:]
        for index in content.files.indices {
            let path = root + "/" + content.files[index].path
            guard let new = moves.lazy.compactMap({ $0.destination(of: path) }).first, new.hasPrefix(root + "/") else {
                continue
            }
            moved[index] = String(new.dropFirst(root.count + 1))
        }
        if moved.isEmpty { return [] }
        return content.files.indices.flatMap { source in
            content.referrals(from: source).compactMap { referral -> Edit? in
                guard moved[source] != nil || moved[referral.target] != nil, let range = referral.addressRange,
                    let address = referral.address(in: content, after: moved)
                else { return nil }
                return Edit(in: content.prefix + content.files[source].path, replace: range, with: address)
            }
        }
    }
}

extension Referral {
    /// How the address is written when some files have other paths; nothing if it stays as it is.
    fileprivate func address(in content: Content, after moved: [Int: String]) -> String? {
        let isEnd = { (byte: UInt8) in byte == UInt8(ascii: "#") || byte == UInt8(ascii: "?") }
        // What begins with its anchor means its own document, wherever that is.
        guard let first = address.first, !isEnd(first) else { return nil }
        let target = moved[target] ?? content.files[target].path
        let source = moved[source] ?? content.files[source].path
        let end = address.firstIndex(where: isEnd) ?? address.count
        let path: String
        if address.starts(with: Array("~/".utf8)) {
            path = "~/" + RelativeAddress.encoded(Array(target.utf8)[...])
        } else {
            let folder = Array(FilePath(source).parent.description.utf8)
            path = RelativeAddress.from(folder == Array(".".utf8) ? [] : folder[...], to: target)
        }
        let isSame = address[..<end].elementsEqual(path.utf8)
        return isSame ? nil : path + String(decoding: address[end...], as: UTF8.self)
    }
}
