import Glibc
import PartnerRelationships
import TallyCommand
import Testing

/// What README.md shows is what the program prints.
struct ReadmeTests {
    private static var root: String {
        #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }
    }

    /// The blocks of code in README.md that begin with a fence of this kind.
    private func blocks(_ kind: String) throws -> [String] {
        let file = try #require(fopen(Self.root + "/README.md", "r"))
        defer { fclose(file) }
        var bytes: [UInt8] = []
        while case let byte = fgetc(file), byte != EOF { bytes.append(UInt8(byte)) }
        let parts = String(decoding: bytes, as: UTF8.self).split(separator: "\n```\(kind)\n")
        return parts.dropFirst().compactMap { $0.split(separator: "\n```\n").first.map { $0 + "\n" } }
    }

    @Test func theExampleIsWhatTheProgramPrints() throws {
        let document = try #require(try blocks("markdown").first)
        let place = try Workplace([
            "Content/remove-admin-roles.md": document,
            "Content/TOC.yml": "- name: Remove roles\n  href: remove-admin-roles.md\n",
            // Where the model is at hand, findings name its files by the folders that they are in.
            "Sources/PartnerRelationships/Administration/DelegatedAdministration.swift": "",
        ])
        let outputs = try blocks("text")
        try #require(outputs.count == 2)
        #expect(place.run(["check"], on: .partnerRelationships).output == outputs[0])
        let mended = place.run(["check", "--fix"], on: .partnerRelationships)
        #expect(mended.errors + mended.output == outputs[1])
    }

    @Test func theDocumentsOfTheSiteAreClean() {
        let output = Collected()
        let surroundings = Surroundings(
            folder: Self.root, input: Input([]), output: output.output, errors: output.output)
        #expect(Program().run(["check", "--strict", "--quiet"], in: surroundings) == 0)
        #expect(output.text == "")
    }
}
