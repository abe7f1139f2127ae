internal import Dispatch
internal import Synchronization

/// A history reading asks git for the history of documents while these are checked.
final class HistoryReading: Sendable {
    private let found = Mutex<DocumentHistory?>(nil)
    private let group = DispatchGroup()

    init(of folder: String) {
        DispatchQueue.global().async(group: group) { [self] in
            let history = DocumentHistory.read(folder)
            found.withLock { $0 = history }
        }
    }

    /// The history, when it has been read.
    func result() -> DocumentHistory {
        group.wait()
        return found.withLock { $0 ?? DocumentHistory() }
    }
}
