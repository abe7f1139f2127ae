extension Content {
    /// Takes in another version of a file, and returns the files that may break other rules now than before.
    ///
    /// What is between the files is found out anew only as far as the file has a part in it. The result is what all files
    /// together would come to.
    mutating func replace(_ index: Int, with file: ContentFile) -> Set<Int> {
        let old = files[index]
        let oldTargets = map.links[index].destinations.map(\.file)
        let wasWrong = map.links[index].contain(.missing)
        files[index] = file
        let relinked = map.replace(index, old, files, paths)
        var affected = relinked.files
        affected.formUnion(retitle(index, old))
        let isContents = old.navigation != nil || file.navigation != nil
        if isContents {
            navigation = SiteNavigation(files, map.links)
            let cycles = Content.navigationCycles(files, map.links)
            for cycle in [navigationCycles, cycles].flatMap(\.values) { affected.formUnion(cycle) }
            navigationCycles = cycles
        }
        let isWrong = wasWrong || map.links[index].contain(.missing)
        if isContents || isWrong || oldTargets != map.links[index].destinations.map(\.file) {
            let new = Reach(files, map, navigation)
            affected.formUnion(new.differences(from: reach))
            reach = new
        }
        if relinked.hasOtherIncludes {
            let cycles = Content.byFirst(map.includes.cycles)
            for cycle in [includeCycles, cycles].flatMap(\.values) { affected.formUnion(cycle) }
            includeCycles = cycles
        } else {
            // A circle is told with the places of its links, which may have moved.
            for cycle in includeCycles.values where cycle.contains(index) { affected.formUnion(cycle) }
        }
        return affected
    }

    /// The documents that have something else to say of repeated titles.
    private mutating func retitle(_ index: Int, _ old: ContentFile) -> [Int] {
        let (before, after) = (old.givenTitle, files[index].givenTitle)
        var affected = titles.repeating(index)
        if before != after {
            let new = RepeatedTitles(files)
            affected += new.differences(from: titles)
            titles = new
        }
        return affected
    }
}

extension LinkMap {
    /// What came of linking a file anew.
    struct Relinking {
        /// The files whose links, or whose links' targets, are not what they were.
        var files: Set<Int>
        /// Whether other documents include each other than before.
        var hasOtherIncludes = false
    }

    /// Links a file of which there is another version, and those that can tell the difference.
    mutating func replace(
        _ index: Int, _ old: ContentFile, _ files: [ContentFile], _ paths: ByteTable
    ) -> Relinking {
        var resolver = LinkResolver(files, paths)
        let oldIncludes = includeTargets(of: old, links[index])
        relink(index, &resolver, files, paths)
        var result = Relinking(files: [index])
        result.hasOtherIncludes = oldIncludes != includeTargets(of: files[index], links[index])
        if result.hasOtherIncludes || !old.hasSameAnchors(as: files[index]) {
            var around = Set(AnchorScopes.members(around: index, includes, includers))
            if result.hasOtherIncludes {
                includes = LinkMap.includes(files, links)
                includers = includes.reversed
                around.formUnion(AnchorScopes.members(around: index, includes, includers))
            }
            result.files.formUnion(around)
            for (file, own) in links.enumerated()
            where own.destinations.contains(where: { $0.file.map { around.contains($0) } ?? false }) {
                result.files.insert(file)
            }
            for file in result.files where file != index { relink(file, &resolver, files, paths) }
        }
        settleAnchors(of: result.files, files)
        return result
    }

    private mutating func relink(
        _ file: Int, _ resolver: inout LinkResolver, _ files: [ContentFile], _ paths: ByteTable
    ) {
        links[file] = resolver.links(of: file)
        guard links[file].contain(.missing) else { return }
        let similar = similar ?? SimilarPaths(files)
        self.similar = similar
        settle(file, files, paths, similar)
    }

    private func includeTargets(of file: ContentFile, _ links: FileLinks) -> [Int] {
        guard links.hasIncludes, let references = file.pointing?.references else { return [] }
        return zip(references, links.destinations).compactMap { reference, destination in
            reference.use == .include && destination.kind == .file ? destination.file : nil
        }
    }
}

extension ContentFile {
    /// The title in the front matter.
    fileprivate var givenTitle: ArraySlice<UInt8>? {
        outline.flatMap { outline in outline.givenTitle.map { outline[$0.text] } }
    }

    /// Whether links that lead into this file and into another version of it find the same places.
    fileprivate func hasSameAnchors(as other: ContentFile) -> Bool {
        guard let outline, let theirs = other.outline else { return (outline == nil) == (other.outline == nil) }
        return outline.anchors.count == theirs.anchors.count
            && zip(outline.anchors, theirs.anchors).allSatisfy { outline[$0.name] == theirs[$1.name] }
    }
}
