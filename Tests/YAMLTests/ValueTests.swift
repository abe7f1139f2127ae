import Testing
import YAML

@Suite struct ValueTests {
    @Test func onlyUnquotedTrueAndFalseAreTruthValues() {
        let sample = Sample("a: true\nb: False\nc: \"true\"\nd: yes\ne: truth\n")
        #expect(sample["a"]?.bool == true)
        #expect(sample["b"]?.bool == false)
        #expect(sample["c"]?.bool == nil)
        #expect(sample["d"]?.bool == nil)
        #expect(sample["e"]?.bool == nil)
    }

    @Test func wordsThatOlderYAMLTookForTruthValuesAreRecognized() {
        let sample = Sample("a: yes\nb: Off\nc: \"no\"\nd: none\n")
        #expect(sample["a"]?.oldStyleBool == true)
        #expect(sample["b"]?.oldStyleBool == false)
        #expect(sample["c"]?.oldStyleBool == nil)
        #expect(sample["d"]?.oldStyleBool == nil)
    }

    @Test(arguments: [
        ("12", 12), ("-3", -3), ("+4", 4), ("0x1F", 31), ("0o17", 15), ("'12'", nil), ("1.5", nil), ("0x-1", nil),
        ("0x+1", nil), ("0o-7", nil), ("0o+7", nil), ("0x", nil), ("0o8", nil),
        ("99999999999999999999", nil), ("06/03/2024", nil),
    ]) func wholeNumbersAreReadAsInYAML12(text: String, number: Int?) {
        #expect(Sample("a: \(text)\n")["a"]?.int == number)
    }

    @Test func nothingIsNeitherTextNorAnItem() {
        let sample = Sample("a:\nb: ~\nc: \"\"\nd: null\n")
        #expect(sample["a"]?.isNull == true)
        #expect(sample["a"]?.list == [])
        #expect(sample["b"]?.string == nil)
        #expect(sample["c"]?.string == "")
        #expect(sample["d"]?.strings == [])
    }

    @Test func aSingleTextIsAListOfOne() {
        let sample = Sample("a: one\nb: [one, two]\nc:\n- one\n- [two]\n")
        #expect(sample["a"]?.strings == ["one"])
        #expect(sample["b"]?.strings == ["one", "two"])
        #expect(sample["c"]?.strings == nil)
    }

    @Test func numbersAndDatesAreTextsToo() {
        let sample = Sample("year: 2024\nms.date: 06/03/2024\n")
        #expect(sample["year"]?.string == "2024")
        #expect(sample["ms.date"]?.string == "06/03/2024")
    }

    @Test func aTagCanMakeATextOfATruthValue() {
        let sample = Sample("a: !!str true\n")
        #expect(sample["a"]?.bool == nil)
        #expect(sample["a"]?.string == "true")
        #expect(sample.document.problems.isEmpty)
    }
}
