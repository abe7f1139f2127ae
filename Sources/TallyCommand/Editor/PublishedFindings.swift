internal import Diagnostics
internal import LanguageServer

/// Published findings are those that an editor has been told of.
///
/// It is told of all that is found in the files that are open, and in the first few hundred others: a list of ten thousand
/// files helps nobody, and `tally check` has it.
struct PublishedFindings {
    /// The most files that aren't open of which an editor is told at once.
    static let mostFiles = 500

    /// The files that an editor shows findings of, with the addresses that it was told.
    private var addresses: [String: String] = [:]

    /// Tells what is found in some files now.
    mutating func messages(
        about files: Set<String>, of project: EditorProject, _ buffers: OpenBuffers, _ encoding: PositionEncoding
    ) -> [ServerMessage] {
        let writer = EditorFindingWriter(project, EditorTexts(project), encoding)
        return files.sorted().compactMap { name in
            let path = project.path(of: name)
            let buffer = buffers[path]
            let findings = project.findings[name] ?? []
            if findings.isEmpty, buffer == nil, addresses[path] == nil { return nil }
            if buffer == nil, addresses[path] == nil, addresses.count >= Self.mostFiles { return nil }
            let address = buffer?.address ?? addresses[path] ?? FileAddress.address(of: path)
            addresses[path] = findings.isEmpty && buffer == nil ? nil : address
            return .notification("textDocument/publishDiagnostics") { json in
                json.object { json in
                    json.member("uri", address)
                    if let buffer { json.member("version", buffer.version) }
                    json.array("diagnostics") { json in
                        for finding in findings.inReportOrder() { writer.write(finding, &json) }
                    }
                }
            }
        }
    }

    /// Tells that nothing is found in a folder any more.
    mutating func withdraw(from root: String) -> [ServerMessage] {
        let gone = addresses.filter { $0.key.hasPrefix(root + "/") }
        for path in gone.keys { addresses[path] = nil }
        return gone.values.sorted().map { address in
            .notification("textDocument/publishDiagnostics") { json in
                json.object { json in
                    json.member("uri", address)
                    json.array("diagnostics") { _ in }
                }
            }
        }
    }
}
