/// Trials carry out a workflow from many starts as many accounts, without doing twice what must come out the same.
struct Trials {
    /// What is known of an account: its first failure, and what decided that.
    private struct Known {
        let account: Account
        let grounds: Grounds
        let failure: Run?
        /// The runs that succeeded, by the numbers of their starts, if they may be asked for.
        let successes: [Int: Run]
    }

    private let workflow: Workflow
    private let domain: Domain
    private let starts: [Start]
    private let mightiest: Account
    private let boundaries: SIMD8<UInt64>
    private var kinds: StartKinds
    private var known: [Known] = []

    /// Begins with nothing known.
    ///
    /// - Parameter mightiest: the account whose runs will be asked for; those of others are many, and are not kept.
    init(of workflow: Workflow, in domain: Domain, from starts: [Start], mightiest: Account) {
        self.workflow = workflow
        self.domain = domain
        self.starts = starts
        self.mightiest = mightiest
        boundaries = domain.boundaries(of: workflow)
        kinds = StartKinds(starts)
    }

    /// The run from the first start from which an account can't carry the workflow out.
    mutating func firstFailure(as account: Account) -> Run? {
        if let alike = known.first(where: { $0.grounds.areAlike($0.account, account) }) { return alike.failure }
        var grounds = Grounds()
        var failure: Run?
        var successes: [Int: Run] = [:]
        kinds.visit { number in
            let run = domain.run(workflow, from: starts[number].world, as: account)
            let mine = domain.grounds(of: run, boundaries: boundaries)
            grounds.formUnion(mine)
            if run.failure == nil { successes[number] = run } else { failure = run }
            return (mine.bits, failure == nil)
        }
        let isWanted = failure == nil && grounds.areAlike(account, mightiest)
        known.append(
            Known(account: account, grounds: grounds, failure: failure, successes: isWanted ? successes : [:]))
        return failure
    }

    /// The runs in which the mightiest account, or one that is the same to the workflow, carries it out, one from each kind
    /// of start.
    mutating func successes() -> [Run] {
        let alike = known.first { $0.failure == nil && $0.grounds.areAlike($0.account, mightiest) }?.successes ?? [:]
        var runs: [Int: Run] = [:]
        kinds.visit { number in
            if let run = alike[number] {
                runs[number] = run
                return (.zero, true)
            }
            let run = domain.run(workflow, from: starts[number].world, as: mightiest)
            if run.failure == nil { runs[number] = run }
            return (domain.grounds(of: run, boundaries: boundaries).bits, true)
        }
        return runs.sorted { $0.key < $1.key }.map(\.value)
    }
}
