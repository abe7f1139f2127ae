import Glibc
import TallyCommand
import Testing

/// Parts of a site that are made apart, and what joining them makes.
struct ShardTests {
    /// A place with documents, one of which has a procedure of the library.
    private func place() throws -> Workplace {
        var files = [
            "tally.yml": "title: The library\nurl: https://example.com/library\n",
            "Content/index.md": document(
                "The library", "What members do. See [how to request a book](books/request.md)."),
            "Content/books/shelf.png": "not really a picture",
            "Content/books/request.md": Lending.page(
                """
                ## Ask for it

                1. Sign in to the Catalogue.
                2. Go to **Search** > **Book**.
                3. Select **Request**.
                """),
        ]
        for number in 1...9 {
            files["Content/rooms/room-\(number).md"] = document(
                "Reading room \(number)", "Room \(number) has desks, lamps and a view of the [other](../index.md) side."
            )
        }
        return try Workplace(files)
    }

    private func run(_ place: Workplace, _ arguments: String...) -> Workplace.Outcome {
        place.run(arguments, on: Lending.domain)
    }

    /// Makes the shards of a site, and returns their folders.
    private func shards(_ place: Workplace, _ count: Int, _ options: [String] = []) throws -> [String] {
        try (1...count).map { number in
            let folder = "part-\(number)"
            let outcome = place.run(
                ["build", "--shard", "\(number)/\(count)", "--output", folder] + options, on: Lending.domain)
            try #require(outcome.code == 0, "\(outcome.errors)")
            return folder
        }
    }

    /// All files of a folder, with what is in them.
    private func files(_ place: Workplace, _ folder: String) -> [String: String] {
        var texts: [String: String] = [:]
        var open = [folder]
        while let current = open.popLast() {
            for name in place.list(current) {
                let path = current + "/" + name
                if place.list(path).isEmpty {
                    texts[String(path.dropFirst(folder.utf8.count + 1))] = place.read(path) ?? ""
                } else {
                    open.append(path)
                }
            }
        }
        return texts
    }

    @Test(arguments: [1, 2, 7])
    func joinedShardsAreTheSiteThatOneMachineMakes(_ count: Int) throws {
        let place = try place()
        #expect(run(place, "build", "--output", "whole", "--compress").code == 0)
        let folders = try shards(place, count, ["--compress"])
        // The order in which they are named is of no importance.
        let outcome = place.run(["assemble", "--output", "joined"] + folders.reversed(), on: Lending.domain)
        #expect(outcome.code == 0, "\(outcome.errors)")
        let whole = files(place, "whole")
        #expect(whole["books/request.html"]?.contains("data-workflow=\"request-a-book\"") == true)
        #expect(whole["search/index.js.gz"] != nil)
        #expect(files(place, "joined") == whole)
    }

    @Test func moreShardsThanFilesMakeTheSameSite() throws {
        let place = try Workplace(["Content/index.md": document("Kettles", "All about kettles.")])
        #expect(place.run("build", "--output", "whole").code == 0)
        let count = 300
        #expect(files(place, "whole").count < count)
        for number in 1...count {
            try #require(place.run("build", "--shard", "\(number)/\(count)", "--output", "part-\(number)").code == 0)
        }
        #expect(place.run(["assemble", "--output", "joined"] + (1...count).map { "part-\($0)" }).code == 0)
        #expect(files(place, "joined") == files(place, "whole"))
    }

    @Test func eachPageIsInOneShard() throws {
        let place = try place()
        #expect(run(place, "build", "--output", "whole").code == 0)
        let parts = try shards(place, 3).map { files(place, $0) }
        for path in files(place, "whole").keys where path != ".tally" && !path.hasPrefix("search/") {
            #expect(parts.count { $0[path] != nil } == 1, "\(path)")
        }
    }

    @Test(arguments: ["Content", "Content/site", "Templates"])
    func shardsAreNotJoinedAmongTheDocuments(folder: String) throws {
        let place = try place()
        let folders = try shards(place, 2)
        let before = place.files(in: "Content")
        let outcome = place.run(["assemble", "--output", folder] + folders, on: Lending.domain)
        #expect(outcome.code == 2)
        #expect(outcome.errors.contains("the site can't be in \"\(folder)\" while"))
        #expect(place.files(in: "Content") == before)
    }

    @Test func aShardThatIsMissingIsNamed() throws {
        let place = try place()
        let folders = try shards(place, 3)
        let outcome = run(place, "assemble", folders[0], folders[2])
        #expect(outcome.code == 2)
        #expect(outcome.errors.contains("shards are missing: 2/3"))
        #expect(outcome.errors.contains("a build with --shard 2/3 makes 2/3"))
        #expect(place.list("Site").isEmpty)
    }

    @Test func aShardThatIsThereTwiceIsNamed() throws {
        let place = try place()
        let folders = try shards(place, 2)
        #expect(run(place, "build", "--shard", "1/2", "--output", "again").code == 0)
        let outcome = run(place, "assemble", folders[0], folders[1], "again")
        #expect(outcome.code == 2)
        #expect(outcome.errors.contains("\"again\" can't be joined: it is shard 1/2, and so is \"part-1\""))
        #expect(outcome.errors.contains("name each shard once"))
    }

    @Test func shardsOfDifferentDocumentsAreNotJoined() throws {
        let place = try place()
        let folders = try shards(place, 2)
        try place.write(document("Reading room 1", "It is closed."), to: "Content/rooms/room-1.md")
        #expect(run(place, "build", "--shard", "2/2", "--output", folders[1]).code == 0)
        let outcome = run(place, "assemble", folders[0], folders[1])
        #expect(outcome.code == 2)
        #expect(outcome.errors.contains("it is a part of another site, or of another version, than \"part-1\""))
    }

    @Test func shardsOfDifferentCountsAreNotJoined() throws {
        let place = try place()
        let folders = try shards(place, 2)
        #expect(run(place, "build", "--shard", "3/3", "--output", "third").code == 0)
        let outcome = run(place, "assemble", folders[0], folders[1], "third")
        #expect(outcome.code == 2)
        #expect(outcome.errors.contains("\"third\" can't be joined: it is shard 3/3, and \"part-1\" is shard 1/2"))
    }

    @Test func aWholeSiteIsNoShardAndAShardIsNoSite() throws {
        let place = try place()
        #expect(run(place, "build", "--output", "whole").code == 0)
        let joined = run(place, "assemble", "whole")
        #expect(joined.code == 2)
        #expect(joined.errors.contains("it is a whole site, and no shard of one"))
        let folders = try shards(place, 2)
        let published = run(place, "publish", "--site", folders[0], "--to", "www")
        #expect(published.code == 2)
        #expect(published.errors.contains("it is a shard of a site"))
        let empty = run(place, "assemble", "Content")
        #expect(empty.errors.contains("it is no folder that a build has made"))
    }

    @Test func aShardThatSomebodyHasChangedIsNotJoined() throws {
        let place = try place()
        let folders = try shards(place, 1)
        try place.write("<p>Mine", to: "\(folders[0])/404.html")
        let outcome = run(place, "assemble", folders[0])
        #expect(outcome.code == 2)
        #expect(
            outcome.errors.contains(
                "\"part-1\" can't be joined: \"404.html\" has been changed since the shard was made; make it again with "
                    + "build --shard 1/1"))
        #expect(place.list("Site").isEmpty)
    }

    @Test func aSiteThatIsThereStaysAsItIsIfAShardIsDamaged() throws {
        let place = try place()
        #expect(run(place, "assemble", try shards(place, 1)[0]).code == 0)
        let before = files(place, "Site")
        try place.write(document("Reading room 1", "It is closed."), to: "Content/rooms/room-1.md")
        let folder = try shards(place, 1)[0]
        try place.write("<p>Mine", to: "\(folder)/404.html")
        #expect(run(place, "assemble", folder).code == 2)
        #expect(files(place, "Site") == before)
    }

    @Test func aRecordThatIsDamagedIsNotReadAtAll() throws {
        let place = try place()
        let folder = try shards(place, 1)[0]
        let record = "\(folder)/shard-1-of-1.tally"
        let size = Int(try #require(place.size(of: record)))
        for end in [0, 13, 20, size / 2, size - 1] {
            #expect(truncate(place.root + "/" + record, end) == 0)
            let outcome = run(place, "assemble", folder)
            #expect(outcome.code == 2)
            #expect(outcome.errors.contains("\"shard-1-of-1.tally\" is damaged"))
            #expect(run(place, "build", "--shard", "1/1", "--output", folder).code == 0)
        }
    }

    @Test(arguments: ["0/2", "3/2", "1/0", "1", "1/", "+1/2", "1/2/3", "one/two", "1/10001", "-1/2"])
    func whatIsNoShardIsRefused(_ text: String) throws {
        let outcome = try place().run("build", "--shard", text)
        #expect(outcome.code == 2)
        #expect(outcome.errors.contains("--shard cannot be \"\(text)\""))
    }
}

extension Workplace {
    /// The number of bytes of a file.
    fileprivate func size(of path: String) -> off_t? {
        var status = stat()
        return stat(root + "/" + path, &status) == 0 ? status.st_size : nil
    }
}
