extension Site {
    /// The page that lists all sections; nothing if each page does.
    func sectionsPage() -> SitePage? {
        let tree = frame.tree
        guard NavigationMarkup.leavesOut(tree) else { return nil }
        let items = tree.tops.compactMap { number in
            tree.firstPage(of: number).map { item(encoded($0), tree.entries[number].name, nil) }
        }
        return page(
            ModelAddress.sections, .index, "All sections", template: "index",
            summary: "Everything that there is to read, in its order.", ["groups": .values([group(nil, items)])])
    }
}
