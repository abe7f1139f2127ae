internal import Diagnostics
internal import Documents

/// Mended files are the files that a fix plan changes, written to disk.
struct MendedFiles {
    /// How many findings are mended.
    var mended = 0
    /// The files that were written.
    var written: Set<String> = []
    /// The files that somebody has changed since they were read.
    var leftAlone: Set<String> = []
    /// Why other files could not be written, by their paths.
    var failures: [String: CommandFailure] = [:]

    /// Writes what a plan makes of the files.
    static func write(_ plan: FixPlan, _ context: CommandContext) -> MendedFiles {
        var outcome = MendedFiles()
        for left in plan.left {
            if case .fileIsUnavailable(let file) = left.reason { outcome.leftAlone.insert(file) }
        }
        for file in plan.files {
            let path = context.surroundings.locate(file.path)
            guard let now = try? DiskFiles("").read(path), now == file.before else {
                outcome.leftAlone.insert(file.path)
                continue
            }
            do throws(FileWriter.Failure) {
                if try FileWriter.write(file.after, to: path) { outcome.written.insert(file.path) }
            } catch {
                outcome.failures[file.path] = CommandFailure(writing: file.path, error)
            }
        }
        outcome.mended = plan.mended.count { mended in
            mended.fix.edits.allSatisfy { outcome.written.contains($0.file) }
        }
        return outcome
    }
}
