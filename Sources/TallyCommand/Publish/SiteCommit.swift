internal import Glibc

/// A site commit is a commit with the files of a site and nothing else.
///
/// It is made of git's own parts, with an index of its own, so that neither the working tree nor what is staged is
/// touched. The branch moves at the end, in one step, and only if nobody has moved it meanwhile.
struct SiteCommit {
    private let folder: String
    private let files: [String]
    private let branch: String

    init(_ folder: String, _ files: [String], on branch: String) {
        self.folder = folder
        self.files = files
        self.branch = branch
    }

    /// Makes the commit, and returns its hash; if nothing has changed, that of the commit that is there.
    func commit() throws(CommandFailure) -> String {
        let reference = "refs/heads/" + branch
        // Of a name that stands for another one, git says which; of HEAD and of options, that they are none.
        guard try git(["check-ref-format", "--branch", branch]) == branch else {
            throw CommandFailure("a branch cannot be called \"\(branch)\"")
        }
        guard let repository = try git(["rev-parse", "--absolute-git-dir"]) else {
            throw CommandFailure("the site is in no git repository")
        }
        if try git(["symbolic-ref", "-q", "HEAD"]) == reference {
            throw CommandFailure("\"\(branch)\" is the branch that you are on", hint: "publish to one of its own")
        }
        let trees = try git(["worktree", "list", "--porcelain"]) ?? ""
        if trees.split(separator: "\n").contains("branch \(reference)") {
            throw CommandFailure(
                "\"\(branch)\" is the branch of another working tree", hint: "publish to one of its own")
        }
        var template = Array((repository + "/tally-index.XXXXXX").utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw CommandFailure("cannot write into \"\(repository)\"") }
        close(descriptor)
        let index = template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
        unlink(index)
        defer { unlink(index) }
        let work = ["--git-dir=" + repository, "--work-tree=."]
        let stage = work + ["-c", "core.autocrlf=false", "update-index", "--add", "-z", "--stdin"]
        let list: [UInt8] = files.reduce(into: []) { $0 += Array($1.utf8) + [0] }
        guard try git(stage, input: list, index: index) != nil,
            let tree = try git(work + ["write-tree"], index: index)
        else { throw CommandFailure("git cannot read the files of the site") }
        let parent = try git(["rev-parse", "-q", "--verify", reference + "^{commit}"])
        if let parent, try git(["rev-parse", parent + "^{tree}"]) == tree { return parent }
        let parents = parent.map { ["-p", $0] } ?? []
        guard let commit = try git(["commit-tree", tree, "-m", "Publish the site"] + parents) else {
            throw CommandFailure("git cannot make the commit", hint: "it needs user.name and user.email")
        }
        let former = parent ?? String(repeating: "0", count: commit.utf8.count)
        guard try git(["update-ref", "-m", "tally publish", reference, commit, former]) != nil else {
            throw CommandFailure("\"\(branch)\" has been moved meanwhile", hint: "try again")
        }
        return commit
    }

    /// What git prints, without the line break at its end; nothing if it fails.
    private func git(_ arguments: [String], input: [UInt8]? = nil, index: String? = nil) throws(CommandFailure)
        -> String?
    {
        let program = index == nil ? [] : ["env", "GIT_INDEX_FILE=" + (index ?? "")]
        let words = program + ["git", "-C", folder.isEmpty ? "." : folder] + arguments
        guard let outcome = ChildProcess.run(words[0], Array(words.dropFirst()), input: input) else {
            throw CommandFailure("git cannot be run")
        }
        guard outcome.code == 0 else { return nil }
        return String(decoding: outcome.output.reversed().drop { $0 == 0x0A }.reversed(), as: UTF8.self)
    }
}
