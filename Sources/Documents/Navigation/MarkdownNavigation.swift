internal import Markdown
internal import YAML

/// Reads a table of contents that is written in Markdown.
///
/// Headings, list items and paragraphs that are a link are its entries; an entry stands below the heading before it, and
/// below the list item that it is in. A single heading of the first level that leads nowhere is the title of the whole.
enum MarkdownNavigation {
    /// The entries of a document.
    static func items(in page: borrowing Page) -> [NavigationItem] {
        var entries: [Entry] = []
        var headingLevel = 0
        var listDepth = 0
        var walk = Walk(page.document.root)
        while let step = walk.next() {
            switch step.kind {
            case .list: listDepth += step.isEntering ? 1 : -1
            case .heading where step.isEntering:
                headingLevel = step.node.headingLevel
                entries += entry(step.node, depth: headingLevel, isHeading: true, page)
            case .paragraph where step.isEntering && isEntry(step.node):
                entries += entry(step.node, depth: headingLevel + max(listDepth, 1), isHeading: false, page)
            default: continue
            }
        }
        let first = entries.filter { $0.isHeading && $0.depth == 1 }
        if first.count == 1, first[0].item.href == nil, entries[0].isHeading, entries[0].depth == 1 {
            entries.removeFirst()
        }
        return tree(of: entries)
    }

    private struct Entry {
        var item: NavigationItem
        let depth: Int
        let isHeading: Bool
    }

    /// The number of levels that are kept apart: below it, entries stand side by side.
    private static let deepest = 64

    /// The first paragraph of a list item is an entry, and so is any other one that is just a link.
    private static func isEntry(_ paragraph: Node) -> Bool {
        if paragraph.parent?.kind == .item { return paragraph.previous == nil }
        return paragraph.parent?.kind == .document && paragraph.firstChild?.kind == .link
            && paragraph.firstChild == paragraph.lastChild
    }

    private static func entry(_ block: Node, depth: Int, isHeading: Bool, _ page: borrowing Page) -> [Entry] {
        let range = page.document.range(of: block)
        var name = NavigationItem.Text(block.plainText, at: range)
        var href: NavigationItem.Text?
        if let link = block.children.first(where: { $0.kind == .link }) {
            let place = page.document.range(of: link)
            name = NavigationItem.Text(link.plainText, at: place)
            href = NavigationItem.Text(String(decoding: link.url, as: UTF8.self), at: place)
        }
        if name.text.isEmpty, href == nil { return [] }
        let item = NavigationItem(name, href: href)
        return [Entry(item: item, depth: min(depth, deepest), isHeading: isHeading)]
    }

    private static func tree(of entries: [Entry]) -> [NavigationItem] {
        var top: [NavigationItem] = []
        var open: [Entry] = []
        func close(to depth: Int) {
            while let last = open.last, last.depth >= depth {
                open.removeLast()
                if open.isEmpty { top.append(last.item) } else { open[open.count - 1].item.items.append(last.item) }
            }
        }
        for entry in entries {
            close(to: entry.depth)
            open.append(entry)
        }
        close(to: 0)
        return top
    }
}
