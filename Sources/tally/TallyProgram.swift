internal import Glibc
internal import PartnerRelationships
internal import TallyCommand

/// The program `tally`: the commands, and the one domain that they are told of.
@main
enum TallyProgram {
    static func main() {
        exit(Program(domain: .partnerRelationships).run(Array(CommandLine.arguments.dropFirst()), in: .ofProcess()))
    }
}
