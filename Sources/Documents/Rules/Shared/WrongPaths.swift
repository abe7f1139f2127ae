internal import Diagnostics

/// What the rules for links, images, inclusions and tables of contents say about paths alike.
extension Findings {
    /// Reports references to files that are not there.
    mutating func reportMissing(
        _ rule: Rule, in file: CheckedFile, where isMeant: (Outline.Use) -> Bool
    ) {
        for pointer in file.pointers(to: .missing) where isMeant(pointer.reference.use) {
            let path = file.path(of: pointer.reference)
            var notes: [Note] = []
            var fixes: [Fix] = []
            if let meant = pointer.destination.file {
                notes = [Note("there is the file \"\(file.content.files[meant].path)\"")]
                fixes = file.fixes(of: pointer.reference, to: meant, .certain)
            } else {
                let near = file.content.nearest(to: path, limit: SimilarPaths.mostNamed)
                notes = near.map { Note("there is a file with a similar path: \(file.content.files[$0].path)") }
                if near.count == 1 { fixes = file.fixes(of: pointer.reference, to: near[0], .likely) }
            }
            let address = file.address(of: pointer.reference)
            let message =
                address.first == UInt8(ascii: "/")
                ? "\"\(String(decoding: address, as: UTF8.self))\" begins at the site's root, and not in the content folder"
                : file.missing(path, pointer.reference.use)
            report(rule, at: pointer.reference.place, message, notes: notes, fixes: fixes)
        }
    }

    /// Reports references to files whose names have other upper and lower case.
    mutating func reportOtherCase(
        _ rule: Rule, in file: CheckedFile, where isMeant: (Outline.Use) -> Bool
    ) {
        for pointer in file.pointers(to: .otherCase) where isMeant(pointer.reference.use) {
            guard let target = pointer.destination.file else { continue }
            let path = file.path(of: pointer.reference)
            let name = file.content.files[target].path
            // Of several such files none is the right one for sure.
            let isAlone = !file.content.hasTwin(target)
            report(
                rule, at: pointer.reference.place, "\"\(path)\" is \"\(name)\" in other upper and lower case",
                fixes: file.fixes(of: pointer.reference, to: target, isAlone ? .certain : .likely))
        }
    }

    /// Reports references that leave the content folder.
    mutating func reportOutside(
        _ rule: Rule, in file: CheckedFile, where isMeant: (Outline.Use) -> Bool
    ) {
        for pointer in file.pointers(to: .outside) where isMeant(pointer.reference.use) {
            let address = String(decoding: file.address(of: pointer.reference), as: UTF8.self)
            report(rule, at: pointer.reference.place, "the path \"\(address)\" leads out of the content folder")
        }
    }
}

extension CheckedFile {
    /// The fix that lets a reference lead to a file; none if its address is not written where it is used.
    fileprivate func fixes(of reference: Outline.Reference, to target: Int, _ confidence: Fix.Confidence) -> [Fix] {
        guard let place = reference.addressRange else { return [] }
        let address = address(of: reference)
        let length = LinkTarget.pathEnd(of: address) - address.startIndex
        let replacement = RelativeAddress.from(file.folder, to: content.files[target].path)
        let edit = Edit(
            in: name(of: index), replace: place.lowerBound..<place.lowerBound + length, with: replacement)
        return [Fix("write \"\(replacement)\"", confidence, [edit])]
    }

    /// The words for a path to which there is no file.
    fileprivate func missing(_ path: String, _ use: Outline.Use) -> String {
        let isFolder = path.isEmpty || content.hasFolder(path)
        if !isFolder { return "there is no file \"\(path)\" in the content folder" }
        let folder = path.isEmpty ? "the content folder" : "the folder \"\(path)\""
        if use.isLink { return folder + " has neither index.md nor README.md" }
        if use == .entry { return folder + " has no table of contents, index.md or README.md" }
        return folder + " is no file"
    }
}
