import Testing

@testable import Workflow

/// Who carries out the parts of a journey.
@Suite struct RunTests {
    private enum Letter: String, Choice { case blank, written, read, filed }

    private static let letter = Variable<Letter>("the letter")
    private static let office = Actor("the office")
    private static let client = Actor("the client")
    private static let junior = Role("Junior", of: office)
    private static let senior = Role("Senior", of: office, includes: [junior])
    private static let archivist = Role("Archivist", of: office)

    private static let write = Command(
        "write", by: junior, when: letter.is(.blank), then: letter.becomes(.written))
    private static let read = Command("read", by: client, when: letter.is(.written), then: letter.becomes(.read))
    private static let file = Command(
        "file", by: senior.or(archivist), when: letter.isOneOf(.written, .read), then: letter.becomes(.filed))

    /// The office with one journey, and the journey.
    private func office(_ performer: some Permitting, @StepBuilder _ steps: () -> [Step]) -> (Domain, Workflow) {
        let journey = Workflow(
            "journey", "Get a letter filed", by: performer, from: Self.letter.is(.blank), to: Self.letter.is(.filed),
            steps: steps)
        let domain = Domain("Office") {
            Self.letter
            Self.office
            Self.client
            Self.junior
            Self.senior
            Self.archivist
            Self.write
            Self.read
            Self.file
            Workflow(
                "write-it", "Write it", by: Self.junior, from: Self.letter.is(.blank), to: Self.letter.is(.written)
            ) { Do("Write", performing: Self.write) }
            Workflow(
                "read-it", "Read it", by: Self.client, from: Self.letter.is(.written), to: Self.letter.is(.read)
            ) { Do("Read", performing: Self.read) }
            Workflow(
                "file-it", "File it", by: Self.senior, from: Self.letter.isNot(.blank), to: Self.letter.is(.filed)
            ) { Do("File", performing: Self.file) }
            journey
        }
        return (domain, journey)
    }

    private func run(_ journey: Workflow, in domain: Domain, as role: Role) -> Run {
        domain.run(journey, from: domain.initialWorld, as: domain.account(role))
    }

    private func leastRoles(_ journey: Workflow, in domain: Domain) -> [[Role]] {
        var explorer = Explorer(domain)
        return domain.leastRoles(for: journey, from: explorer.starts(of: journey)).least
    }

    @Test func whoeverActsCarriesOutAllPartsOfTheirActor() {
        let (domain, journey) = office(Self.junior) {
            Complete("write-it")
            Complete("file-it")
        }
        guard case .refused(.notPermitted("File", _)) = run(journey, in: domain, as: Self.junior).failure?.failure
        else {
            Issue.record("somebody else has filed it")
            return
        }
        let run = run(journey, in: domain, as: Self.senior)
        #expect(run.failure == nil)
        #expect(run.situations.allSatisfy { $0.account == domain.account(Self.senior) })
        #expect(leastRoles(journey, in: domain) == [[Self.senior]])
    }

    @Test func whoIsNeededAgainHasTheSameAccount() {
        let (domain, journey) = office(Self.junior) {
            Complete("write-it")
            Complete("read-it")
            Complete("file-it")
        }
        #expect(run(journey, in: domain, as: Self.junior).failure != nil)
        #expect(run(journey, in: domain, as: Self.senior).end.account == domain.account(Self.senior))
        #expect(leastRoles(journey, in: domain) == [[Self.senior]])
    }

    @Test func aColleagueOfWhoActedEarlierIsBroughtInByTheActorAndThenTheRole() throws {
        let (domain, journey) = office(Self.junior) {
            Complete("write-it")
            Complete("read-it")
            HandOver(to: Self.office)
            HandOver(to: Self.senior)
            Complete("file-it")
        }
        let run = run(journey, in: domain, as: Self.junior)
        #expect(run.failure == nil)
        #expect(run.end.account == domain.account(Self.senior))
        let (other, short) = office(Self.junior) {
            Complete("write-it")
            Complete("read-it")
            HandOver(to: Self.senior)
            Complete("file-it")
        }
        let failure = try #require(self.run(short, in: other, as: Self.junior).failure)
        #expect(
            failure.failure.message(in: other)
                == "\u{201C}Going on with the account that the office acted with before\u{201D} is for Senior")
    }

    @Test func anActorWhoHasNotActedComesWithWhatIsAskedFor() {
        let (domain, journey) = office(Self.client) {
            Complete("write-it")
            Complete("read-it")
            HandOver(to: Self.office)
            Do("File", performing: Self.file)
        }
        let begun = domain.run(journey, from: domain.initialWorld, as: domain.account(of: Self.client))
        #expect(begun.situations.map { domain.roles(of: $0.account) } == [[Self.junior], [], [], [Self.junior]])
        guard case .refused(.notPermitted("File", _)) = begun.failure?.failure else {
            Issue.record("the junior who wrote it has filed it")
            return
        }
    }

    @Test func aHandOverBringsInAColleague() {
        let (domain, journey) = office(Self.junior) {
            Complete("write-it")
            HandOver(to: Self.archivist)
            Do("File", performing: Self.file)
        }
        let run = run(journey, in: domain, as: Self.junior)
        #expect(run.failure == nil)
        #expect(run.end.account == domain.account(Self.archivist))
        #expect(leastRoles(journey, in: domain) == [[Self.junior]])
    }

    @Test func aHandOverToWhomeverActsAlreadyChangesNobody() {
        let (domain, journey) = office(Self.senior) {
            Complete("write-it")
            HandOver(to: Self.junior)
            Do("File", performing: Self.file)
        }
        #expect(run(journey, in: domain, as: Self.senior).end.account == domain.account(Self.senior))
    }

    @Test func aHandOverBackIsToWhoActedBefore() {
        let (domain, journey) = office(Self.junior) {
            Complete("write-it")
            Complete("read-it")
            HandOver(to: Self.senior)
            Do("File", performing: Self.file)
        }
        #expect(run(journey, in: domain, as: Self.senior).failure == nil)
        guard
            case .refused(.notPermitted(_, Self.senior.permission)) =
                run(journey, in: domain, as: Self.junior).failure?.failure
        else {
            Issue.record("somebody else goes on")
            return
        }
    }
}
