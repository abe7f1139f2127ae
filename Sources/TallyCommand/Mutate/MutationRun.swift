internal import Documents
internal import Procedures

/// A mutation run changes documents on trial, on all processors, and remembers what became of every change.
struct MutationRun {
    /// A document, and what became of the changes to it.
    struct Entry {
        let subject: MutationSubject
        let score: MutationScore
    }

    /// The documents, in their order.
    let entries: [Entry]

    /// Checks all changes to some documents.
    init(of subjects: [MutationSubject], by examiner: DocumentExaminer, jobs: Int, progress: ProgressLine?) {
        let lab = MutationLab(examiner)
        let mutants = subjects.map { lab.mutants(of: $0) }
        let all = mutants.enumerated().flatMap { place, its in its.map { (subject: place, mutant: $0) } }
        progress?.begin(all.count, of: "change")
        let fates = parallel(all.count, jobs: jobs, progress: progress?.show, state: {}) { _, index in
            lab.fate(of: all[index].mutant, in: subjects[all[index].subject])
        }
        progress?.end()
        var outcomes = [[MutationScore.Outcome]](repeating: [], count: subjects.count)
        for (each, fate) in zip(all, fates) { outcomes[each.subject].append(.init(each.mutant, fate)) }
        entries = zip(subjects, outcomes).map { Entry(subject: $0, score: MutationScore($1)) }
    }
}
