extension Content {
    /// The content as pages are made of it: what its files are called, and how the tables of contents list them.
    ///
    /// Most of what is kept of a file is there for the rules, and takes too much room to be kept while pages are written. Of
    /// what files link to, only the links of those are kept whose paths are asked for; what else rules have to know of a
    /// file can't be asked of it anymore.
    public func forPages(keepingLinksOf isKept: (String) -> Bool) -> Content {
        var content = self
        for (index, file) in files.enumerated() {
            guard let outline = file.outline else { continue }
            content.files[index] = ContentFile(
                path: file.path, outline: Outline(titlesOf: outline), navigation: file.navigation, pointing: nil,
                suppressions: [], contentHash: file.contentHash)
            if !isKept(file.path) { content.map.links[index] = FileLinks() }
        }
        return content
    }
}

extension Outline {
    /// What is left of an outline without its anchors and references.
    fileprivate convenience init(titlesOf outline: Outline) {
        var draft = OutlineDraft()
        if let title = outline.title { outline[title].withUnsafeBufferPointer { draft.setTitle($0) } }
        if let given = outline.givenTitle {
            draft.setGivenTitle(String(decoding: outline[given.text], as: UTF8.self), at: given.range)
        }
        self.init(draft)
    }
}
