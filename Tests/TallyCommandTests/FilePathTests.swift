import Testing

@testable import TallyCommand

struct FilePathTests {
    @Test(arguments: [
        ("./a//b/", "a/b"), ("a/../b", "b"), ("../a/..", ".."), ("/../a", "/a"), (".", "."), ("", "."), ("a/..", "."),
    ])
    func pathsAreMadePlain(_ written: String, _ plain: String) {
        #expect(FilePath(written).description == plain)
    }

    @Test(arguments: [
        ("a/b", "a", "b"), ("a", "a", ""), ("ab", "a", nil), ("a", ".", "a"), ("../a", ".", nil), ("/a/b", "/", "a/b"),
        ("/a", ".", nil),
    ])
    func onlyWhatLiesInAFolderIsWithinIt(_ path: String, _ folder: String, _ inner: String?) {
        #expect(FilePath(path).within(FilePath(folder)) == inner)
    }

    @Test(arguments: [("a/b", "a"), ("a", "."), (".", ".."), ("..", "../.."), ("/a", "/"), ("/", "/")])
    func aParentIsTheFolderAround(_ path: String, _ parent: String) {
        #expect(FilePath(path).parent.description == parent)
    }
}
