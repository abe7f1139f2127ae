internal import Documents

/// The latest changes are the documents of a site by the day on which they were changed last.
struct LatestChanges: Sendable {
    /// How many documents the page lists at most.
    static let most = 200

    /// The documents whose last change is known, by their numbers among the files of the content folder, the latest first.
    let files: [Int]
    /// Whether one of them describes a procedure: these are what a feed tells of.
    let haveProcedure: Bool

    init(_ source: SiteSource) {
        let dated =
            source.revisions.isEmpty
            ? []
            : source.content.files.enumerated().compactMap { number, file in
                file.path.isMarkdownFile && PagePath.hasPage(file.path) && file.path.isPublishablePath
                    ? source.revisions[file.path].map { (number: number, path: file.path, day: $0.date) } : nil
            }
        files = dated.sorted { ($1.day, $0.path) < ($0.day, $1.path) }.map(\.number)
        haveProcedure = dated.contains { source.verdicts[$0.path]?.isEmpty == false }
    }
}

extension Site {
    /// The page that says which documents have changed since when; nothing if no day is known.
    func latestChangesPage() -> SitePage? {
        let changes = frame.latestChanges
        if changes.files.isEmpty { return nil }
        let isWhole = changes.files.count <= LatestChanges.most
        var page = page(
            ModelAddress.latestChanges, .index, "Latest changes", template: "index",
            summary: isWhole
                ? "All documents by the day of their last change, the latest first."
                : "The \(LatestChanges.most) documents that were changed last, the latest first."
        ) { [self] in
            var months: [(name: String, items: [Values])] = []
            for number in changes.files.prefix(LatestChanges.most) {
                let file = source.content.files[number]
                guard let date = source.revisions[file.path]?.date else { continue }
                let day = WrittenDay(date)
                if months.last?.name != day.month { months.append((day.month, [])) }
                let title = PagePath.page(of: file.path) == "index.html" ? frame.title : file.title
                months[months.count - 1].items.append(item(encoded(PagePath.page(of: file.path)), title, day.day))
            }
            return ["groups": .values(months.map { group($0.name, $0.items) }), "hasGroups": .bool(months.count > 1)]
        }
        // A search finds it by what it is, and not by all the titles on it.
        page.hasArticle = true
        page.otherWords = "recently changed updated, news, history, what is new, what changed since last month or week"
        return page
    }
}
