internal import Documents
internal import Synchronization

/// A renderer pool keeps a few article renderers, so that threads have their own and none is made anew for each page.
final class RendererPool: Sendable {
    private final class Cell: Sendable {
        let renderer = Mutex<ArticleRenderer?>(nil)
    }

    private let cells: [Cell]
    private let folder: ArticleFolder

    /// Makes a pool for a number of threads.
    init(of folder: ArticleFolder, jobs: Int) {
        self.folder = folder
        cells = (0..<max(1, jobs)).map { _ in Cell() }
    }

    /// Appends the article of a document.
    func render(
        _ path: String, _ bytes: [UInt8], _ framer: ProcedureFramer?, into output: inout [UInt8]
    ) -> ArticleRenderer.Facts {
        for cell in cells {
            let facts = cell.renderer.withLockIfAvailable { renderer in
                Self.render(&renderer, folder, path, bytes, framer, &output)
            }
            if let facts { return facts }
        }
        // More threads than were announced: one waits for another.
        return cells[0].renderer.withLock { Self.render(&$0, folder, path, bytes, framer, &output) }
    }

    private static func render(
        _ renderer: inout ArticleRenderer?, _ folder: ArticleFolder, _ path: String, _ bytes: [UInt8],
        _ framer: ProcedureFramer?, _ output: inout [UInt8]
    ) -> ArticleRenderer.Facts {
        let own = renderer ?? ArticleRenderer(of: folder, linksHeadings: true)
        let facts = own.renderWithFacts(path, bytes, framer: framer, into: &output)
        _ = own.takeProblems()
        renderer = own
        return facts
    }
}
