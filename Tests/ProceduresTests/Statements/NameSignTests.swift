import Testing

@testable import Procedures

@Suite("Name signs")
struct NameSignTests {
    private func mayOccur(_ names: [String], in text: String) -> Bool {
        NameSigns(names).mayOccur(in: Array(text.utf8))
    }

    @Test(arguments: [
        "Azure AD", "azure ad", "AZURE\nAD", "> the Azure\n> AD", "**Azure** AD", "_Azure_ AD", "*Azure AD*",
        "~Azure~ AD",
        "[Azure](x.md) AD", "Azure <b>AD</b>", "Azure&nbsp;AD", "Azure\u{A0}AD", "“Azure” AD", "Azure – AD",
        "&#65;zure AD", "(Azure AD)",
        "| Azure AD |",
        "[Azure](x(1).md) AD", "[Azure][x] AD", "[Azure] AD", "Azure [AD](x.md)", "Azure the AD", "Azure a the an AD",
        "Azure's, and Azure AD",
        "xAzure AD, Azure AD", "é Azure AD", "a-Azure AD",
    ])
    func aFileThatHasANameIsNeverPassedOver(_ text: String) {
        #expect(mayOccur(["Azure AD", "Other name"], in: text))
        // Wherever it stands: bytes are looked at in pieces.
        for length in 55...75 {
            #expect(mayOccur(["Azure AD", "Other name"], in: String(repeating: "x ", count: length) + text))
            #expect(mayOccur(["Azure AD", "Other name"], in: String(repeating: ".", count: length) + text + "."))
        }
    }

    @Test(arguments: [
        "", "A", "Az", "Azu", "Azure portal and AD", "Lazure AD", "Azured portal", "R&D", "&", "Azure",
        "Azure the portal", "Other names", "the name of others", "[Azure](ad.md) portal", "Azure, [that](x.md) is",
    ])
    func aFileWithoutANameIsPassedOver(_ text: String) { #expect(!mayOccur(["Azure AD", "Other name"], in: text)) }

    @Test func aNameMayBeASingleWordOrTheBeginningOfAnother() {
        #expect(mayOccur(["MPN", "MPN ID"], in: "the mpn of"))
        #expect(mayOccur(["MPN ID", "MPN"], in: "the MPN"))
        #expect(!mayOccur(["MPN ID"], in: "the MPN of"))
        #expect(!mayOccur(["Store for Business", "Store of the year"], in: "Store for the year, Stores of the year"))
        #expect(
            mayOccur(
                ["Store for Business", "Store of the year"], in: "Stores, Store of the, and the Store of the year"))
        #expect(mayOccur(["MPN ID", "MPN admin"], in: "an MPN admin"))
    }

    @Test func wordsThatAreAlsoSignsAreFoundAsBoth() {
        #expect(mayOccur(["Billing & licenses"], in: "Billing and licenses"))
        #expect(mayOccur(["Billing and licenses"], in: "Billing & licenses"))
        #expect(mayOccur(["Billing & licenses"], in: "Billing &amp; licenses"))
    }

    @Test(arguments: ["É name", "A", "", "7 days", "AD"])
    func namesThatCannotBeLookedForMayBeAnywhere(_ name: String) { #expect(mayOccur([name], in: "nothing")) }

    @Test func manyNamesMayBeAnywhere() {
        let letters = Array("abcdefghij")
        let names = letters.flatMap { a in letters.map { b in "\(a)\(b)x name" } }
        #expect(mayOccur(names, in: "nothing"))
        #expect(!mayOccur(Array(names.prefix(20)), in: "nothing"))
    }
}
