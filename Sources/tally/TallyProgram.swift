internal import PartnerRelationships
internal import TallyCommand

/// The program `tally`: the commands, and the one domain that they are told of.
@main
enum TallyProgram {
    static func main() { Program(domain: .partnerRelationships).runAsProcess() }
}
