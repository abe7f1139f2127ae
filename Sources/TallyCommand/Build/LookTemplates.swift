internal import Mustache

/// Look templates are the templates in a folder; those that it lacks are built in.
struct LookTemplates: Sendable {
    /// The templates.
    let library: TemplateLibrary
    /// What changes when a template does.
    let fingerprint: [UInt8]

    private let folder: FilePath

    /// Reads the templates in a folder, which need not be there.
    init(_ folder: FilePath, _ context: CommandContext) throws(CommandFailure) {
        self.folder = folder
        let root = context.surroundings.locate(folder.description)
        var sources: [TemplateSource] = []
        if case .folder = FileKind(at: root) {
            do {
                sources = try TemplateSource.load(folder: root)
            } catch {
                throw CommandFailure("cannot read the templates in \"\(folder)\": \(error)")
            }
        }
        let known = Set(sources.map(\.name))
        sources += BuiltInTemplates.sources.filter { !known.contains($0.name) }
        fingerprint = sources.sorted { $0.name < $1.name }.flatMap { Array($0.name.utf8) + [0] + $0.bytes + [0] }
        do {
            library = try TemplateLibrary(sources)
        } catch {
            throw Self.failure(folder, "\(error)")
        }
        try refuseWhatShowsNothing()
    }

    /// Refuses templates that would leave a hole in a page, or no page at all, without a word.
    ///
    /// What is left depends on what pages say, and shows when they are made.
    private func refuseWhatShowsNothing() throws(CommandFailure) {
        if !library.missing.isEmpty {
            throw Self.failure(folder, library.missing.map(\.description).joined(separator: "\n"))
        }
        var bytes: [UInt8] = []
        for name in library.names {
            do throws(RenderingError) {
                try library.render(name, .fields([:]), into: &bytes)
            } catch {
                throw failure(error)
            }
        }
    }

    /// What a command says that could not show a page.
    func failure(_ error: RenderingError) -> CommandFailure { Self.failure(folder, error.description) }

    private static func failure(_ folder: FilePath, _ reason: String) -> CommandFailure {
        CommandFailure("the templates in \"\(folder)\" can't be used:\n\(reason)")
    }
}
