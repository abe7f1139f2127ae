import Glibc
import Synchronization
import Testing

@testable import TallyCommand

/// A workplace is a temporary folder in which a test runs commands as a person would.
final class Workplace {
    /// What a command left behind.
    struct Outcome {
        let code: Int32
        let output: String
        let errors: String
    }

    let root: String

    private let program: Program

    /// Makes a folder with some files.
    ///
    /// - Parameter program: whose commands are run here.
    init(_ files: [String: String], program: Program = Program()) throws {
        self.program = program
        let temporary = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array("\(temporary)/tally-test.XXXXXX".utf8CString)
        root = String(cString: try #require(mkdtemp(&template)))
        for (path, text) in files { try write(text, to: path) }
    }

    deinit { Self.remove(root) }

    /// Runs a command here.
    func run(_ arguments: String..., input: String = "", terminal: Terminal = Terminal(width: 100)) -> Outcome {
        run(arguments, input: input, terminal: terminal)
    }

    /// Runs a command here.
    func run(
        _ arguments: [String], input: String = "", terminal: Terminal = Terminal(width: 100)
    ) -> Outcome {
        let output = Collected()
        let errors = Collected()
        let surroundings = Surroundings(
            folder: root, input: Input(Array(input.utf8)), output: output.output, errors: errors.output,
            terminal: terminal)
        let code = program.run(arguments, in: surroundings)
        return Outcome(code: code, output: output.text, errors: errors.text)
    }

    /// What a command has at hand that is run here.
    var context: CommandContext {
        CommandContext(
            program: program,
            surroundings: Surroundings(
                folder: root, input: Input([]), output: Collected().output, errors: Collected().output))
    }

    /// Gives a file or folder another name.
    func move(_ path: String, to other: String) throws {
        try #require(rename(root + "/" + path, root + "/" + other) == 0)
    }

    /// Removes a file.
    func remove(_ path: String) throws { try #require(unlink(root + "/" + path) == 0) }

    /// The bytes of a file; nothing if it is not there.
    func bytes(_ path: String) -> [UInt8]? { read(path).map { Array($0.utf8) } }

    /// The paths of all files below a folder, relative to it, in the order of their names.
    func files(in folder: String) -> [String] {
        list(folder).flatMap { name in
            let path = folder + "/" + name
            return FileKind(at: root + "/" + path) == .folder ? files(in: path).map { name + "/" + $0 } : [name]
        }
    }

    /// Writes a file.
    ///
    /// A new one is there only once it is whole: whoever watches might look at it before.
    func write(_ text: String, to path: String) throws {
        let steps = path.split(separator: "/")
        for end in steps.indices.dropFirst() { mkdir(root + "/" + steps[..<end].joined(separator: "/"), 0o777) }
        let isNew = access(root + "/" + path, F_OK) != 0
        let aside = (steps.dropLast() + [".new"]).joined(separator: "/")
        let file = try #require(fopen(root + "/" + (isNew ? aside : path), "w"))
        // With all that is behind a NUL, too.
        fwrite(Array(text.utf8), 1, text.utf8.count, file)
        fclose(file)
        if isNew { try move(aside, to: path) }
    }

    /// A folder below another one that is so deep that a file with a short name can be in it, and none with a longer one
    /// can be made beside it to take its place; it stops even those whom no permissions do.
    func deepFolder(below folder: String) -> String {
        var path = folder
        while case let room = 4088 - (root + "/" + path).utf8.count, room > 1 {
            // What is left over must be enough for one more name, or be nothing.
            path += "/" + String(repeating: "d", count: room - 1 > 250 ? 200 : room - 1)
        }
        return path
    }

    /// Makes a link.
    func link(_ path: String, to target: String) throws {
        try #require(symlink(target, root + "/" + path) == 0)
    }

    /// Sets the permissions of a file.
    func setPermissions(_ mode: mode_t, of path: String) throws { try #require(chmod(root + "/" + path, mode) == 0) }

    /// The permissions of a file.
    func permissions(of path: String) -> mode_t {
        var status = stat()
        return stat(root + "/" + path, &status) == 0 ? status.st_mode & 0o777 : 0
    }

    /// What tells whether a file was written anew.
    func identity(of path: String) -> ino_t {
        var status = stat()
        return stat(root + "/" + path, &status) == 0 ? status.st_ino : 0
    }

    /// The text of a file; nothing if it is not there.
    func read(_ path: String) -> String? {
        guard let file = fopen(root + "/" + path, "r") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        while case let byte = fgetc(file), byte != EOF { bytes.append(UInt8(byte)) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The names in a folder, hidden ones too, in alphabetical order.
    func list(_ path: String) -> [String] {
        guard let folder = opendir(root + "/" + path) else { return [] }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) { names.append(Self.name(of: entry)) }
        return names.filter { $0 != "." && $0 != ".." }.sorted()
    }

    private static func remove(_ path: String) {
        if let folder = opendir(path) {
            while let entry = readdir(folder) {
                let name = name(of: entry)
                if name == "." || name == ".." { continue }
                if entry.pointee.d_type == UInt8(DT_DIR) { remove(path + "/" + name) }
                unlink(path + "/" + name)
            }
            closedir(folder)
        }
        rmdir(path)
    }

    private static func name(of entry: UnsafeMutablePointer<dirent>) -> String {
        withUnsafePointer(to: &entry.pointee.d_name) {
            $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
    }
}

/// What was written to an output.
final class Collected: Sendable {
    private let bytes = Mutex<[UInt8]>([])

    var output: Output {
        Output { [self] written in
            bytes.withLock { $0 += written }
            return nil
        }
    }

    var text: String { bytes.withLock { String(decoding: $0, as: UTF8.self) } }
}

/// A document with a title, a description and a heading, as every rule wants it.
func document(_ title: String, _ body: String) -> String {
    """
    ---
    title: \(title)
    description: What there is to know about it, in a sentence that is long enough for a list of results to show.
    ---
    # \(title)

    \(body)

    """
}
