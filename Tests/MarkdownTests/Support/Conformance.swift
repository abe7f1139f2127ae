import Foundation

/// The examples of the CommonMark specification, if its test suite is there.
struct ConformanceExample: Decodable {
    let markdown: String
    let html: String
    let example: Int
    let section: String

    /// The suite is looked for beside the package, or in the folder that `TALLY_CONFORMANCE` names.
    static let all: [ConformanceExample]? = {
        let folder =
            ProcessInfo.processInfo.environment["TALLY_CONFORMANCE"].map { URL(fileURLWithPath: $0) }
            ?? URL(fileURLWithPath: #filePath).appending(path: "../../../../../shared/conformance").standardized
        guard let data = try? Data(contentsOf: folder.appending(path: "commonmark-0.30.json")) else { return nil }
        return try? JSONDecoder().decode([ConformanceExample].self, from: data)
    }()
}
