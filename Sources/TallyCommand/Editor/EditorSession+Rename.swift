internal import Diagnostics
internal import Documents
internal import LanguageServer
internal import Procedures

extension EditorSession {
    /// Whether what stands at a place can be given another name: a heading can.
    func renamable(_ document: EditedDocument, _ parameters: JSONValue?) throws(ServerError) -> Answer {
        let offset = try document.offset(parameters)
        guard let words = document.headingWords(at: offset) else { return nothing }
        return { json in json.value(words.range, in: document.map, self.encoding) }
    }

    /// Gives a heading another name, in all links that lead to it and in what binds it.
    ///
    /// Its id follows from its words. So do those of headings of the same name, which are told apart by numbers: where one of
    /// these changes, what leads there changes, too.
    func renaming(_ document: EditedDocument, _ parameters: JSONValue?) throws(ServerError) -> Answer {
        let offset = try document.offset(parameters)
        guard let name = parameters?["newName"]?.string, let words = document.headingWords(at: offset) else {
            throw ServerError(.wrongParameters, "only a heading can be renamed")
        }
        if name.contains(where: \.isNewline) || name.allSatisfy({ $0 == " " }) {
            throw ServerError(.failed, "a heading is one line of text")
        }
        var renamed = document.bytes
        renamed.replaceSubrange(words.range, with: Array(name.utf8))
        let after = Section.all(of: Documents.Page(document.path, renamed).document)
        let before = document.sections
        guard before.count == after.count else {
            throw ServerError(.failed, "with this name it would be no heading any more")
        }
        var edits = [Edit(in: document.name, replace: words.range, with: name)]
        for (old, new) in zip(before, after) where old.id != new.id {
            edits += document.referrals(to: old.id).map { Edit(in: $0.file, replace: $0.range, with: new.id) }
        }
        let texts = EditorTexts(document.project)
        return { json in
            self.write(Dictionary(grouping: edits, by: \.file), texts, document.project, &json)
        }
    }
}

extension EditedDocument {
    /// The words of the heading at a place, without the marks around them.
    fileprivate func headingWords(at offset: Int) -> (section: Section, range: Range<Int>)? {
        guard let section = sections.first(where: { $0.headingRange.touches(offset..<offset) }) else { return nil }
        let line = map.content(ofLine: map.lines.line(at: section.headingRange.lowerBound))
        var range = section.headingRange.clamped(to: line)
        let isMark = { (byte: UInt8) in byte == UInt8(ascii: "#") || byte == UInt8(ascii: " ") || byte == 0x09 }
        // A heading without number signs is underlined, and may have some at its ends that are words.
        if bytes[range].first == UInt8(ascii: "#") {
            while let first = bytes[range].first, isMark(first) { range = range.lowerBound + 1..<range.upperBound }
            var end = range.upperBound
            while end > range.lowerBound, isMark(bytes[end - 1]) { end -= 1 }
            // Number signs at the end belong to the words unless a blank stands before them.
            while end < range.upperBound, bytes[end] == UInt8(ascii: "#") { end += 1 }
            range = range.lowerBound..<end
        }
        return range.isEmpty ? nil : (section, range)
    }
}
