public import Diagnostics

/// Live content is a content folder that is read once, and then follows its files one by one.
///
/// At any moment it is what a ``ContentCheck`` of the same files would be. A file that changes is read again and held to
/// the rules again, and so is every file that depends on it; no other one is.
public struct LiveContent: Sendable {
    /// How the folder is checked; see ``ContentCheck``.
    public struct Terms: Sendable {
        /// What stands before a path when a diagnostic names it.
        public var prefix: String
        /// The rules in force.
        public var rules: RuleCatalogue
        /// What the site asks of its documents.
        public var settings: RuleSettings
        /// What else is looked for in each document.
        public var examination: PageExamination?
        /// What is left of what was found in a file when all of them are known.
        public var settlement: FindingSettlement?

        /// Makes terms.
        public init(
            prefix: String = "", rules: RuleCatalogue = DocumentRules.catalogue,
            settings: RuleSettings = RuleSettings(), examination: PageExamination? = nil,
            settlement: FindingSettlement? = nil
        ) {
            self.prefix = prefix
            self.rules = rules
            self.settings = settings
            self.examination = examination
            self.settlement = settlement
        }
    }

    /// What is known of one file besides what it is.
    fileprivate struct Record: Sendable {
        /// What the file comes to on its own.
        var own: [Diagnostic]
        var failure: FileStoreError?
        var byteCount: Int
        /// What is left of its findings.
        var outcome: [Diagnostic] = []
        var suppressed = 0
    }

    /// What the files come to.
    public private(set) var content: Content
    private var records: [Record]
    private let files: any FileStore
    private let terms: Terms
    private let jobs: Int

    /// Reads and checks a folder.
    ///
    /// - Parameters:
    ///   - paths: the paths of the files, within the content folder.
    ///   - files: where their bytes come from, now and later.
    ///   - terms: how they are checked.
    ///   - jobs: the number of threads.
    ///   - progress: is told the number of files that have been read, now and then and from any thread.
    public init(
        of paths: [String], in files: any FileStore, _ terms: Terms = Terms(), jobs: Int,
        progress: (@Sendable (Int) -> Void)? = nil
    ) {
        let read = parallel(paths.count, jobs: jobs, progress: progress, state: FileReading.init) { reading, index in
            reading.read(paths[index], from: files, prefix: terms.prefix, terms.settings, terms.examination)
        }
        self.files = files
        self.terms = terms
        self.jobs = jobs
        records = read.map { Record($0) }
        content = Content(read.map(\.file), prefix: terms.prefix, jobs: jobs)
        checkAll()
    }

    /// What was found, file by file, without what the documents themselves allow.
    public var diagnostics: [Diagnostic] { records.flatMap(\.outcome) }

    /// How many findings the documents allow, with a reason.
    public var suppressed: Int { records.reduce(0) { $0 + $1.suppressed } }

    /// The files that could not be read.
    public var unreadable: [FileStoreError] { records.compactMap(\.failure) }

    // MARK: Changes

    /// What became of the content when files had changed.
    public struct Update: Sendable {
        /// The files that are not what they were, new ones included, in no particular order.
        public fileprivate(set) var changed: [String] = []
        /// The files that are gone.
        public fileprivate(set) var removed: [String] = []
        /// Whether there are other files than before, so that a file may have another index.
        public fileprivate(set) var hasOtherFiles = false
        /// The findings that there were in the files that were checked again, where they are not the same now.
        public fileprivate(set) var before: [Diagnostic] = []
        /// The findings that there are in these files now.
        public fileprivate(set) var after: [Diagnostic] = []

        /// Takes in what became of the content when more files were checked again.
        public mutating func add(_ later: Update) {
            changed += later.changed
            removed += later.removed
            hasOtherFiles = hasOtherFiles || later.hasOtherFiles
            before += later.before
            after += later.after
        }

        fileprivate mutating func compare(_ old: [Diagnostic], _ new: [Diagnostic]) {
            if old == new { return }
            before += old
            after += new
        }
    }

    /// Takes in what has become of some files.
    ///
    /// - Parameters:
    ///   - touched: the paths of files that may have changed.
    ///   - dependents: the paths of files of which something else may be found now, even if they are the same.
    ///   - paths: the paths of all files in their order, if there are other ones than before.
    public mutating func update(
        _ touched: some Sequence<String>, dependents: Set<String> = [], paths: [String]? = nil
    ) -> Update {
        if let paths { return update(Set(touched), dependents, paths) }
        var update = Update()
        var reading = FileReading()
        var affected: Set<Int> = []
        for path in Set(touched).union(dependents).sorted() {
            guard let index = content.index(of: Array(path.utf8)[...]) else { continue }
            guard let read = read(path, index, &reading, isDependent: dependents.contains(path)) else { continue }
            update.changed.append(path)
            records[index].take(read)
            affected.formUnion(content.replace(index, with: read.file))
        }
        // Each once, and only when all that has changed is known.
        for file in affected.sorted() { check(file, &update) }
        return update
    }

    /// Reads a file again; nothing if it is the same as before, and so is all that it depends on.
    private func read(
        _ path: String, _ index: Int, _ reading: inout FileReading, isDependent: Bool
    ) -> FileReading.Result? {
        let read = reading.read(path, from: files, prefix: terms.prefix, terms.settings, terms.examination)
        let isSame =
            read.file.contentHash == content.files[index].contentHash && read.byteCount == records[index].byteCount
            && read.failure == records[index].failure
        return isSame && !isDependent ? nil : read
    }

    private mutating func update(_ touched: Set<String>, _ dependents: Set<String>, _ paths: [String]) -> Update {
        var update = Update()
        var reading = FileReading()
        var files: [ContentFile] = []
        var newRecords: [Record] = []
        /// For each file, which one it was.
        var origins: [Int?] = []
        for path in paths {
            let index = content.index(of: Array(path.utf8)[...])
            let read =
                if let index {
                    touched.contains(path) || dependents.contains(path)
                        ? self.read(path, index, &reading, isDependent: dependents.contains(path)) : nil
                } else {
                    reading.read(path, from: self.files, prefix: terms.prefix, terms.settings, terms.examination)
                }
            origins.append(index)
            if let read {
                update.changed.append(path)
                files.append(read.file)
                newRecords.append(Record(read))
            } else if let index {
                files.append(content.files[index])
                newRecords.append(records[index])
            }
        }
        let before = (files: content.files, records: records)
        content = Content(files, prefix: terms.prefix, jobs: jobs)
        records = newRecords
        checkAll()

        var isKept = [Bool](repeating: false, count: before.files.count)
        for (record, origin) in zip(records, origins) {
            if let origin { isKept[origin] = true }
            update.compare(origin.map { before.records[$0].outcome } ?? [], record.outcome)
        }
        for (index, file) in before.files.enumerated() where !isKept[index] {
            update.removed.append(file.path)
            update.compare(before.records[index].outcome, [])
        }
        update.hasOtherFiles = !update.removed.isEmpty || origins.contains { $0 == nil }
        return update
    }

    // MARK: Checking

    private mutating func checkAll() {
        let content = content
        let records = records
        let terms = terms
        self.records = parallel(records.count, jobs: jobs, state: { () }) { _, index in
            var record = records[index]
            record.settle(among: Self.findings(on: index, in: content), content.files[index], terms)
            return record
        }
    }

    private mutating func check(_ index: Int, _ update: inout Update) {
        let before = records[index].outcome
        records[index].settle(among: Self.findings(on: index, in: content), content.files[index], terms)
        update.compare(before, records[index].outcome)
    }

    private static func findings(on index: Int, in content: Content) -> [Diagnostic] {
        let file = CheckedFile(index, in: content)
        var findings = Findings(in: content.prefix + file.file.path)
        for rule in DocumentRules.content { rule.check(file, &findings) }
        return findings.diagnostics
    }
}

extension LiveContent.Record {
    init(_ read: FileReading.Result) {
        self.init(own: read.diagnostics, failure: read.failure, byteCount: read.byteCount)
    }

    mutating func take(_ read: FileReading.Result) {
        own = read.diagnostics
        failure = read.failure
        byteCount = read.byteCount
    }

    /// Decides what is left of the findings.
    mutating func settle(among others: [Diagnostic], _ file: ContentFile, _ terms: LiveContent.Terms) {
        if own.isEmpty, others.isEmpty, file.suppressions.isEmpty {
            outcome = []
            suppressed = 0
            return
        }
        var own = own
        if let settlement = terms.settlement, !own.isEmpty { own = settlement(file.path, own) }
        let all = SuppressionOutcome(of: own + others, under: file.suppressions, rules: terms.rules)
        outcome = all.diagnostics
        suppressed = all.suppressed.count
    }
}
