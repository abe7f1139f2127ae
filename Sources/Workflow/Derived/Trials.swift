/// Trials carry out a workflow from many starts as many accounts, without doing twice what must come out the same.
struct Trials {
    /// What is known of an account: its first failure, and what decided that.
    private struct Known {
        let account: Account
        let grounds: Grounds
        let failure: Run?
    }

    private let workflow: Workflow
    private let domain: Domain
    private let starts: [Start]
    private let boundaries: SIMD8<UInt64>
    private var kinds: StartKinds
    private var known: [Known] = []

    /// Begins with nothing known.
    init(of workflow: Workflow, in domain: Domain, from starts: [Start]) {
        self.workflow = workflow
        self.domain = domain
        self.starts = starts
        boundaries = domain.boundaries(of: workflow)
        kinds = StartKinds(starts)
    }

    /// The run from the first start from which an account can't carry the workflow out.
    mutating func firstFailure(as account: Account) -> Run? {
        if let alike = known.first(where: { $0.grounds.areAlike($0.account, account) }) { return alike.failure }
        var grounds = Grounds()
        var failure: Run?
        kinds.visit { number in
            let run = domain.run(workflow, from: starts[number].world, as: account)
            let mine = domain.grounds(of: run, boundaries: boundaries)
            grounds.formUnion(mine)
            if run.failure != nil { failure = run }
            return (mine.bits, failure == nil)
        }
        known.append(Known(account: account, grounds: grounds, failure: failure))
        return failure
    }

    /// Carries the workflow out as an account from a start of each kind that is told apart by now.
    ///
    /// - Parameters:
    ///   - seen: the numbers of starts that are passed over; those that are looked at are added.
    ///   - success: takes each run that succeeds. There are thousands of them, and none is kept.
    mutating func carryOut(as account: Account, beyond seen: inout Set<Int>, success: (Run) -> Void) {
        var grounds = Grounds()
        var failure: (start: Int, run: Run)?
        let isFirst = seen.isEmpty
        kinds.visit { number in
            guard seen.insert(number).inserted else { return (.zero, true) }
            let run = domain.run(workflow, from: starts[number].world, as: account)
            let mine = domain.grounds(of: run, boundaries: boundaries)
            grounds.formUnion(mine)
            if run.failure == nil {
                success(run)
            } else if number < failure?.start ?? .max {
                failure = (number, run)
            }
            return (mine.bits, true)
        }
        if isFirst { known.append(Known(account: account, grounds: grounds, failure: failure?.run)) }
    }
}
