/// Repeated titles finds documents whose front matter gives them the same title.
struct RepeatedTitles: Sendable {
    /// The first document of the same title, by the index of a later one.
    private var firsts: [Int: Int] = [:]

    init(_ files: [ContentFile]) {
        var table = ByteTable(capacity: files.count)
        var owners: [Int] = []
        for file in files.indices {
            guard let outline = files[file].outline, let title = outline.givenTitle else { continue }
            owners.append(file)
            if let earlier = table.append(outline[title.text]) { firsts[file] = owners[earlier] }
        }
    }

    func first(before file: Int) -> Int? { firsts[file] }

    /// The later documents that have the title of a document.
    func repeating(_ file: Int) -> [Int] { firsts.filter { $0.value == file }.map(\.key) }

    /// The documents of which another reading of the titles says something else.
    func differences(from other: RepeatedTitles) -> [Int] {
        Set(firsts.keys).union(other.firsts.keys).filter { firsts[$0] != other.firsts[$0] }
    }
}
