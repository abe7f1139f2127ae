import Configuration
import Foundation
import Testing
import YAML

/// The guide has every setting that there is, and none besides.
@Suite struct SettingsGuideTests {
    /// The settings that the table of the guide names, in the order of its rows.
    private func named() throws -> [String] {
        let path = URL(fileURLWithPath: #filePath).appending(path: "../../../Content/writing/configure-the-check.md")
        let guide = try String(contentsOf: path.standardized, encoding: .utf8)
        let table = try #require(guide.split(separator: "\n## ").first { $0.hasPrefix("Find a setting") })
        return table.split(separator: "\n").filter { $0.hasPrefix("| `") }
            .flatMap { row in
                row.split(separator: "|")[0].split(separator: "`", omittingEmptySubsequences: false).enumerated()
                    .filter { $0.offset % 2 == 1 }.map { String($0.element) }
            }
    }

    @Test func everySettingHasARow() throws { #expect(try named() == SiteConfiguration.schema.names) }
}
