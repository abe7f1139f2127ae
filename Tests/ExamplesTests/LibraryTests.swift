import Foundation
import TestSupport
import Testing

/// The domain that newcomers copy is right, and so are its documents.
@Suite("The example library")
struct LibraryTests {
    @Test func theModelIsProven() {
        let checked = Library.run("model", "check")
        #expect(checked.code == 0, "\(checked.text)")
    }

    @Test func theDocumentsAreClean() {
        let checked = Library.run("check", "--strict", "--quiet")
        #expect(checked.code == 0)
        #expect(checked.text == "")
    }

    @Test func everythingIsDocumented() {
        let coverage = Library.run("coverage", "--min", "100")
        #expect(coverage.code == 0, "\(coverage.text)")
    }

    /// SwiftPM reads the manifest; building the whole package a second time is left to the pipeline.
    @Test func itIsAPackageOfItsOwn() throws {
        guard let swift = Tool("swift") else { return }
        let folder = URL(fileURLWithPath: Repository.path("Examples/Library"))
        let described = try swift.run(["package", "describe"], in: folder)
        #expect(described.code == 0, "\(described.output)")
        #expect(described.output.contains("Name: library"))
    }

    @Test func everyChangeToTheDocumentsIsNoticed() {
        let score = Library.run("mutate", "--min", "100", "Content")
        #expect(score.code == 0, "\(score.text)")
    }
}
