internal import Documents
internal import SiteBuilder
internal import class Workflow.Domain

/// Build inputs are all that the bytes of a site depend on.
///
/// They come to one number, which a build notes down beside the site. Where the next one comes to the same number, and the
/// files of the site are what was written, there is nothing to do. Of what stands in this number nothing is guessed from the
/// times of files: all that the site is made of is read.
struct BuildInputs {
    /// What the configuration says.
    let configuration: [UInt8]
    /// What another file binds, if there is one.
    let bindings: [UInt8]?
    /// The paths of all files of the content folder.
    let paths: [String]
    /// What they are read from.
    let files: NotedFiles
    /// The options that change what is written.
    let options: String
    /// The name and the version of the program.
    let program: String

    /// The number that they come to; nothing if they cannot be read, or have changed meanwhile.
    func fingerprint(_ look: SiteLook, _ history: DocumentHistory, _ domain: Domain?, jobs: Int) -> UInt64? {
        guard let running = RunningProgram.hash, let hashes = files.hashes(of: paths, jobs: jobs) else { return nil }
        var text = Text()
        text.add(running)
        text.add(program)
        text.add(options)
        text.add(configuration)
        text.add(bindings.map { ContentFile.hash($0) } ?? 0)
        text.add(domain.map { ContentFile.hash(Array($0.json.utf8)) } ?? 0)
        text.add(look.fingerprint)
        for file in look.files {
            text.add(file.path)
            if case .bytes(let bytes) = file.content { text.add(ContentFile.hash(bytes)) }
        }
        text.add(history)
        for (path, hash) in zip(paths, hashes) {
            text.add(path)
            text.add(hash)
        }
        return ContentFile.hash(text.bytes)
    }

    /// A text in which no two lists of parts look the same.
    private struct Text {
        private(set) var bytes: [UInt8] = []

        mutating func add(_ number: UInt64) {
            withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
        }

        mutating func add(_ part: [UInt8]) {
            add(UInt64(part.count))
            bytes += part
        }

        mutating func add(_ part: String) {
            add(UInt64(part.utf8.count))
            bytes.append(contentsOf: part.utf8)
        }

        mutating func add(_ history: DocumentHistory) {
            add(history.commit ?? "")
            add(history.date ?? "")
            for (path, revision) in history.revisions.sorted(by: { $0.key < $1.key }) {
                add(path)
                add(revision.date)
                add(revision.commit ?? "")
                add(UInt64(revision.contributors.count))
                for contributor in revision.contributors { add(contributor) }
            }
        }
    }
}
