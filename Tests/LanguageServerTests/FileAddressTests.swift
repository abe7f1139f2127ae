import LanguageServer
import Testing

struct FileAddressTests {
    @Test(arguments: ["/home/a b/é#?%.md", "/x", "/日本/語.md", "/a+b&c=d;e,f@g:h.md"])
    func aPathIsTheSameThereAndBack(path: String) {
        #expect(FileAddress.path(of: FileAddress.address(of: path)) == path)
    }

    @Test(arguments: [
        ("file:///a%20b.md", "/a b.md"), ("FILE:///a.md", "/a.md"), ("file://localhost/a.md", "/a.md"),
        ("file:///caf%C3%A9/", "/café"), ("file:///a.md#l1", "/a.md"), ("file:///c%3A/x", "/c:/x"),
    ])
    func addressesMeanPathsHoweverTheyAreWritten(address: String, path: String) {
        #expect(FileAddress.path(of: address) == path)
    }

    @Test(arguments: [
        "untitled:Untitled-1", "https://a/b", "file://elsewhere/a", "file:", "file:///a%2", "file:///a%zz",
        "file:///a%+1", "file:///%-5", "file:///%FF", "file:///a%00b",
    ])
    func whatIsNoFileOfThisMachineHasNoPath(address: String) { #expect(FileAddress.path(of: address) == nil) }
}
