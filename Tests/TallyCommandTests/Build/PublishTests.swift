import Glibc
import Testing

@testable import TallyCommand

/// What `tally publish` puts where.
struct PublishTests {
    private func builtPlace() throws -> Workplace {
        let place = try Workplace(["Content/index.md": document("Kettles", "All about kettles.")])
        let outcome = place.run("build")
        try #require(outcome.code == 0, "\(outcome.errors)\(outcome.output)")
        return place
    }

    @Test func theWholeSiteIsPublishedAndAnOldOneReplaced() throws {
        let place = try builtPlace()
        #expect(place.run("publish", "--to", "www").code == 0)
        #expect(place.read("www/index.html") == place.read("Site/index.html"))
        try place.write(document("Teapots", "All about teapots."), to: "Content/index.md")
        #expect(place.run("build").code == 0)
        #expect(place.run("publish", "--to", "www").code == 0)
        #expect(place.read("www/index.html")?.contains("teapots") == true)
        #expect(place.list("").filter { $0.hasPrefix("www") } == ["www"])
    }

    @Test func aFolderWithOtherPeoplesFilesIsNotReplaced() throws {
        let place = try builtPlace()
        try place.write("precious", to: "www/notes.txt")
        #expect(place.run("publish", "--to", "www").code == 2)
        #expect(place.read("www/notes.txt") == "precious")
        #expect(place.read("www/index.html") == nil)
    }

    @Test(arguments: [".htaccess", ".well-known/acme", "deep/.git/config"], [false, true])
    func aFolderWithHiddenFilesOfOthersIsNotReplaced(path: String, isSite: Bool) throws {
        let place = try builtPlace()
        if isSite { #expect(place.run("publish", "--to", "www").code == 0) }
        try place.write("precious", to: "www/" + path)
        let outcome = place.run("publish", "--to", "www")
        #expect(outcome.code == 2)
        #expect(outcome.errors == "tally: cannot publish to \"www\": it has files in it that no build has made\n")
        #expect(place.read("www/" + path) == "precious")
        #expect(place.list("").filter { $0.hasPrefix("www") } == ["www"])
    }

    @Test func whatAKilledBuildHasLeftThereGoesWithTheRest() throws {
        let place = try builtPlace()
        #expect(place.run("publish", "--to", "www").code == 0)
        try place.write("half", to: "www/.tally-work/3")
        #expect(place.run("publish", "--to", "www").code == 0)
        #expect(place.list("www") == place.list("Site"))
        #expect(place.list("").filter { $0.hasPrefix("www") } == ["www"])
    }

    @Test(arguments: ["Site", "Site/www", "./Site/", ".", "Site/../Site/www"])
    func aSiteIsNotPublishedIntoItself(folder: String) throws {
        let place = try builtPlace()
        let before = place.list("Site")
        let outcome = place.run("publish", "--to", folder)
        #expect(outcome.code == 2)
        #expect(
            outcome.errors
                == "tally: cannot publish to \"\(folder)\": the site itself is in \"Site\"; name a folder apart from it\n"
        )
        #expect(place.list("Site") == before)
    }

    @Test(arguments: ["Content/www", "shortcut/www"])
    func aSiteIsNotPublishedAmongItsDocuments(folder: String) throws {
        let place = try builtPlace()
        try place.link("shortcut", to: "Content")
        let outcome = place.run("publish", "--to", folder)
        #expect(outcome.code == 2)
        #expect(
            outcome.errors == "tally: cannot publish to \"\(folder)\": what it is made of is in \"Content\"; "
                + "name a folder apart from it\n")
        #expect(place.list("Content") == ["index.md"])
    }

    @Test func whatAKilledPublicationHasLeftIsNoHindrance() throws {
        let place = try builtPlace()
        try place.write("half", to: "www.tally-new/assets/theme.css")
        try place.write("", to: "www.tally-new/empty/inner/x")
        try place.remove("www.tally-new/empty/inner/x")
        #expect(place.run("publish", "--to", "www").code == 0)
        #expect(place.read("www/index.html") == place.read("Site/index.html"))
        #expect(place.list("www") == place.list("Site"))
        #expect(place.list("").filter { $0.hasPrefix("www") } == ["www"])
    }

    @Test func whatIsRefusedLeavesNothingBehind() throws {
        let place = try builtPlace()
        try place.write("precious", to: "www/notes.txt")
        try place.link("current", to: "www")
        for folder in ["www", "current", "Content/index.md"] {
            #expect(place.run("publish", "--to", folder).code == 2)
        }
        #expect(place.list("") == ["Content", "Site", "current", "www"])
        #expect(place.list("Content") == ["index.md"])
    }

    @Test func aSlashAtTheEndIsNoPartOfTheName() throws {
        let place = try builtPlace()
        #expect(place.run("publish", "--to", "www/").code == 0)
        #expect(place.run("publish", "--to", "www//").code == 0)
        #expect(place.list("www") == place.list("Site"))
        #expect(place.list("") == ["Content", "Site", "www"])
    }

    @Test func twoDoNotPublishAtOnce() throws {
        let place = try builtPlace()
        try place.write("half", to: "www.tally-new/index.html")
        let other = open(place.root + "/www.tally-new", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        try #require(other >= 0 && flock(other, LOCK_EX) == 0)
        let outcome = place.run("publish", "--to", "www")
        #expect(outcome.code == 2)
        #expect(outcome.errors == "tally: cannot publish to \"www\": it is being published to already\n")
        #expect(place.read("www.tally-new/index.html") == "half", "it is the other one's")
        // A child that another test is just starting has the lock, too; closing would end only ours.
        flock(other, LOCK_UN)
        close(other)
        #expect(place.run("publish", "--to", "www").code == 0)
    }

    @Test func aLinkIsNotReplaced() throws {
        let place = try builtPlace()
        #expect(place.run("publish", "--to", "www").code == 0)
        try place.link("current", to: "www")
        let outcome = place.run("publish", "--to", "current")
        #expect(outcome.code == 2)
        #expect(outcome.errors.contains("it is a link; name the folder that it leads to"))
    }

    @Test func aSiteThatIsNotThereIsNotPublished() throws {
        let outcome = try Workplace([:]).run("publish", "--to", "www")
        #expect(outcome.code == 2)
        #expect(outcome.errors == "tally: \"Site\" can't be published: it is not there; tally build makes it\n")
    }

    @Test func whatNoBuildHasMadeIsNotPublished() throws {
        let place = try Workplace(["Site/index.html": "by hand"])
        #expect(place.run("publish", "--to", "www").code == 2)
        #expect(place.list("www").isEmpty)
    }

    @Test func aSiteThatLacksAFileIsNotPublished() throws {
        let place = try builtPlace()
        unlink(place.root + "/Site/404.html")
        let outcome = place.run("publish", "--to", "www")
        #expect(outcome.code == 2)
        #expect(outcome.errors.contains("it lacks \"404.html\""))
    }

    @discardableResult
    private func git(_ place: Workplace, _ words: String...) throws -> String {
        let outcome = try #require(ChildProcess.run("git", ["-C", place.root] + words))
        try #require(outcome.code == 0, "git \(words.joined(separator: " "))")
        return String(decoding: outcome.output, as: UTF8.self)
    }

    /// A place with a site, whose documents are on the branch main.
    private func committedPlace() throws -> Workplace {
        let place = try builtPlace()
        try git(place, "init", "-q", "-b", "main")
        try git(place, "config", "user.name", "Ada")
        try git(place, "config", "user.email", "ada@example.com")
        try git(place, "add", "Content")
        try git(place, "commit", "-q", "-m", "documents")
        return place
    }

    @Test func aBranchGetsTheSiteAndTheWorkingTreeIsNotTouched() throws {
        let place = try committedPlace()
        let before = try git(place, "status", "--porcelain")
        let outcome = place.run("publish", "--branch", "pages")
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect(try git(place, "show", "pages:index.html") == place.read("Site/index.html"))
        #expect(try git(place, "ls-tree", "-r", "--name-only", "pages").contains("404.html\n"))
        #expect(try !git(place, "ls-tree", "-r", "--name-only", "pages").contains("Content"))
        #expect(try git(place, "status", "--porcelain") == before)
        let first = try git(place, "rev-parse", "pages")
        #expect(place.run("publish", "--branch", "pages").code == 0)
        #expect(try git(place, "rev-parse", "pages") == first)
        #expect(place.run("publish", "--branch", "main").code == 2)
    }

    @Test func theBranchOfAnotherWorkingTreeIsNotMovedAwayUnderIt() throws {
        let place = try committedPlace()
        try git(place, "worktree", "add", "-q", "-b", "pages", "other")
        let before = try git(place, "rev-parse", "pages")
        let outcome = place.run("publish", "--branch", "pages")
        #expect(outcome.code == 2)
        #expect(
            outcome.errors == "tally: \"pages\" is the branch of another working tree; publish to one of its own\n")
        #expect(try git(place, "rev-parse", "pages") == before)
    }

    @Test(arguments: ["HEAD", "-x", "a b", "a..b", "@{-1}"])
    func aNameThatNoBranchCanHaveIsRefused(name: String) throws {
        let place = try committedPlace()
        let outcome = place.run("publish", "--branch", name)
        #expect(outcome.code == 2)
        #expect(outcome.errors == "tally: a branch cannot be called \"\(name)\"\n")
        #expect(try git(place, "for-each-ref", "--format=%(refname)") == "refs/heads/main\n")
    }

    @Test func oneHasToSayWhere() throws {
        #expect(try builtPlace().run("publish").code == 2)
    }
}
