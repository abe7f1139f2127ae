internal import Glibc
internal import TallyCommand

/// The program `tally`.
@main
enum TallyProgram {
    static func main() {
        exit(Program().run(Array(CommandLine.arguments.dropFirst()), in: .ofProcess()))
    }
}
