internal import Diagnostics
internal import Documents

/// A baseline file is a baseline and where it is kept.
struct BaselineFile {
    let path: String
    let content: Baseline

    /// Reads a baseline that must be there.
    static func read(_ path: String, _ context: CommandContext) throws(CommandFailure) -> BaselineFile {
        if FileKind(at: context.surroundings.locate(path)) == .missing {
            throw CommandFailure("there is no baseline \"\(path)\"", hint: "--write-baseline \(path) makes one")
        }
        let bytes: [UInt8]
        do {
            bytes = try DiskFiles("").read(context.surroundings.locate(path))
        } catch {
            throw CommandFailure("cannot read the baseline \"\(path)\": \(error.reason)")
        }
        do throws(JSONError) {
            return BaselineFile(path: path, content: try Baseline(file: bytes))
        } catch {
            let lines = LineIndex(bytes)
            let place = "\(path):\(lines.line(at: error.offset) + 1)"
            throw CommandFailure("cannot use the baseline: \(error.message), at \(place)")
        }
    }

    /// Begins a baseline, or takes up the one that is there.
    static func begin(_ path: String, _ context: CommandContext) throws(CommandFailure) -> BaselineFile {
        if FileKind(at: context.surroundings.locate(path)) == .missing {
            return BaselineFile(path: path, content: Baseline([]))
        }
        return try read(path, context)
    }

    /// Writes the findings of a check; what was known of files that were not checked stays known.
    func record(
        _ diagnostics: [Diagnostic], _ checked: CheckedContent, _ wasChecked: (String) -> Bool,
        _ context: CommandContext
    ) throws(CommandFailure) {
        let found = Baseline(recording: diagnostics, sources: checked.source)
        try write(Baseline(found.entries + content.entries.filter { !wasChecked($0.file) }), context)
    }

    func write(_ baseline: Baseline, _ context: CommandContext) throws(CommandFailure) {
        do throws(FileWriter.Failure) {
            try FileWriter.write(baseline.file, to: context.surroundings.locate(path))
        } catch {
            throw CommandFailure(writing: path, error)
        }
    }
}
