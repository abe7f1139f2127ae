import Foundation

/// The source documents that the project grew from, if they are there.
enum Seeds {
    /// The text of a seed by its number; looked for beside the package, or in the folder that `TALLY_SEEDS` names.
    static func text(_ number: String) -> String? {
        let folder =
            ProcessInfo.processInfo.environment["TALLY_SEEDS"].map { URL(fileURLWithPath: $0) }
            ?? URL(fileURLWithPath: #filePath).appending(path: "../../../../../shared/seeds").standardized
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        guard let name = files.first(where: { $0.hasPrefix(number + "_") }) else {
            print("skipped: TALLY_SEEDS names no folder that holds the seeds")
            return nil
        }
        return try? String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }
}
