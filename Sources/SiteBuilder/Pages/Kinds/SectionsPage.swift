extension Site {
    /// The page that lists what other pages leave out of their navigation: all sections, and all that is in the large ones;
    /// nothing if they leave nothing out.
    func sectionsPage() -> SitePage? {
        let tree = frame.tree
        guard NavigationMarkup.leavesOut(tree) else { return nil }
        let items = tree.tops.compactMap { number in
            tree.firstPage(of: number).map { item(encoded($0), tree.entries[number].name, nil) }
        }
        let sections = tree.tops.filter { NavigationMarkup.isLarge($0, tree) }.map { section in
            group(
                tree.entries[section].name,
                tree.entries[section..<tree.entries[section].end].compactMap { entry in
                    entry.isExternal ? nil : entry.href.map { item(encoded($0), entry.name, nil) }
                })
        }
        return page(
            ModelAddress.sections, .index, "All sections", template: "index",
            summary: "Everything that there is to read, in its order.",
            ["groups": .values([group(nil, items)] + sections)])
    }
}
