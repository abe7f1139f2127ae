internal import Diagnostics
internal import Documents

/// Definition files are the Swift files that a model is written in, as far as they can be found from here.
///
/// A definition knows its module and the name of its file, which is unique in the module, and not the folder within it.
final class DefinitionFiles {
    private let surroundings: Surroundings
    private var known: [String: String] = [:]
    private var modules: [String: String?] = [:]

    init(_ surroundings: Surroundings) { self.surroundings = surroundings }

    /// The path of the file that a definition stands in; its module and its name if the file is not there.
    func path(of site: DefinitionSite) -> String {
        if let path = known[site.fileID] { return path }
        let steps = site.fileID.split(separator: "/")
        var path = site.path
        if let module = steps.first, let name = steps.last, let folder = folder(of: String(module)) {
            path = "\(folder)/\(name)"
            if FileKind(at: surroundings.locate(path)) == .missing {
                path = find(String(name), below: folder) ?? site.path
            }
        }
        known[site.fileID] = path
        return path
    }

    /// The folder of a module: in the package whose folder this is, in one that this folder is part of, or in one whose
    /// folder is here.
    private func folder(of module: String) -> String? {
        if let folder = modules[module] { return folder }
        let above = (0..<8).map { String(repeating: "../", count: $0) }
        let folder =
            above.lazy.map { $0 + "Sources/" + module }.first(where: isFolder)
            ?? FolderNames.read(surroundings.locate(".")).lazy.map { $0 + "/Sources/" + module }.first(where: isFolder)
        modules[module] = .some(folder)
        return folder
    }

    private func isFolder(_ path: String) -> Bool { FileKind(at: surroundings.locate(path)) == .folder }

    /// The bytes of a file, if it is there.
    func bytes(of path: String) -> [UInt8]? { try? DiskFiles("").read(surroundings.locate(path)) }

    /// The bytes of the line that a definition begins on, without the indentation; nothing if the file is not there.
    func range(of site: DefinitionSite) -> Range<Int>? {
        guard let bytes = bytes(of: path(of: site)) else { return nil }
        var line = 1
        var start = 0
        while line < site.line, let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
            start = end + 1
            line += 1
        }
        // A file that has become shorter since the program was built has no such line.
        guard line == site.line else { return nil }
        let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        let first = bytes[start..<end].firstIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") } ?? end
        return first..<end
    }

    /// The same place, named by the path that the file really has.
    func located(_ site: DefinitionSite) -> DefinitionSite { site.found(at: path(of: site)) }

    /// The same finding, with the definitions that it points at named by the paths that their files really have.
    func located(_ diagnostic: Diagnostic) -> Diagnostic {
        var located = diagnostic
        located.notes = diagnostic.notes.map(self.located)
        located.trace = diagnostic.trace.map(self.located)
        return located
    }

    private func located(_ note: Note) -> Note {
        guard case .definition(let site) = note.place else { return note }
        return Note(note.message, at: .definition(located(site)))
    }

    private func find(_ name: String, below folder: String) -> String? {
        var open = [folder]
        while let folder = open.popLast() {
            for entry in FolderNames.read(surroundings.locate(folder)) {
                let path = folder + "/" + entry
                if entry == name { return path }
                // Links may lead round in circles; no module is folded this deep.
                let isDeep = path.split(separator: "/").count > 8
                if !isDeep, !entry.contains("."), FileKind(at: surroundings.locate(path)) == .folder {
                    open.append(path)
                }
            }
        }
        return nil
    }
}
