import Configuration
import Testing

@Suite struct SiteConfigurationTests {
    @Test func anEmptyFileMeansTheDefaults() {
        let reading = SiteConfiguration.read([])
        #expect(reading.configuration == SiteConfiguration())
        #expect(reading.configuration.folders.content.value == "Content")
        #expect(reading.problems.isEmpty && reading.syntax.isEmpty)
    }
}
