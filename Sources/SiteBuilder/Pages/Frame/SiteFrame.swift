internal import Configuration
internal import Diagnostics
internal import Documents
internal import Mustache
internal import Workflow

/// A site frame is what all pages of a site have in common.
///
/// It is a class because every page has it, and nothing of it ever changes.
final class SiteFrame: Sendable {
    let title: String
    let configuration: SiteConfiguration
    let assets: SiteAssets
    let provenance: Provenance
    let domainName: String
    let fingerprint: String
    let templates: TemplateLibrary
    let tree: NavigationTree
    /// The documents by the day of their last change.
    let latestChanges: LatestChanges
    /// What the names stand for that mean the same on all pages.
    let values: Values
    /// Why templates could not be rendered, if one could not.
    let trouble = TemplateTrouble()
    /// What leads to the site's root from the page of a wrong address, where the server knows it.
    let rootOfWrongAddresses: String?
    private let markups: [NavigationKey: NavigationMarkup]

    /// The pages that have the same navigation but for the marks.
    struct NavigationKey: Hashable {
        let section: Int?
        let root: String
    }

    /// Makes the frame, and the navigation of all the pages at some paths.
    init(
        _ source: SiteSource, facts: ModelFacts, tree: NavigationTree, paths: [String],
        rootOfWrongAddresses: String? = nil
    ) {
        self.rootOfWrongAddresses = rootOfWrongAddresses
        configuration = source.configuration
        title = source.configuration.title?.value ?? source.domain.name
        assets = source.assets
        provenance = source.provenance
        domainName = source.domain.name
        fingerprint = facts.fingerprint
        templates = source.templates
        latestChanges = LatestChanges(source)
        values = Self.values(
            configuration, title: title, assets: assets, provenance: provenance, domain: domainName,
            fingerprint: fingerprint, latestChanges: latestChanges)
        self.tree = tree
        var markups: [NavigationKey: NavigationMarkup] = [:]
        for path in paths {
            let key = Self.key(of: path, in: tree)
            // What is shown of a large section is another part on each page.
            if markups[key] != nil || key.section.map({ NavigationMarkup.isLarge($0, tree) }) == true { continue }
            markups[key] = NavigationMarkup(tree, section: key.section, current: nil, root: key.root)
        }
        self.markups = markups
    }

    /// What leads from a page to the site's root.
    static func root(of path: String) -> String {
        String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
    }

    private static func key(of path: String, in tree: NavigationTree) -> NavigationKey {
        let section = tree.entries.count <= NavigationMarkup.wholeLimit ? nil : tree.entry(of: path)
        return NavigationKey(section: section.map { tree.section(of: $0) }, root: root(of: path))
    }

    /// The navigation of a page.
    ///
    /// - Parameters:
    ///   - entry: the entry that leads to the page, or to what it belongs to.
    ///   - root: what leads from the page to the site's root.
    func navigation(for entry: Int?, root: String) -> [UInt8] {
        let key = NavigationKey(
            section: tree.entries.count <= NavigationMarkup.wholeLimit ? nil : entry.map { tree.section(of: $0) },
            root: root)
        let markup =
            markups[key] ?? NavigationMarkup(tree, section: key.section, current: entry, root: key.root)
        return markup.html(for: entry, in: tree)
    }

    /// The address of a page where the site is published.
    func address(of path: String) -> String? {
        guard let url = configuration.url?.value else { return nil }
        return url + "/" + encoded(path)
    }

    /// Where readers say what is wrong with a page, with the page and the commit filled in.
    ///
    /// - Parameter commit: that of the page's document; without one it is that of the site.
    func feedbackAddress(for path: String, title: String, commit: String?) -> String? {
        guard let base = configuration.feedback?.value else { return nil }
        let commit = commit ?? provenance.commit ?? ""
        let joint = base.contains("?") ? "&" : "?"
        if base.hasSuffix("/issues/new") || base.contains("/issues/new?") {
            let body = "Page: \(path)\nCommit: \(commit)\nModel: \(fingerprint)\n\n"
            return base + joint + "title=" + percentEncoded(title) + "&body=" + percentEncoded(body)
        }
        return base + joint + "page=" + percentEncoded(path) + "&commit=" + percentEncoded(commit)
    }

    /// Where a document can be edited.
    func editAddress(of document: String) -> String? { address(of: document, to: "edit") }

    /// Where all changes of a document are listed.
    func historyAddress(of document: String) -> String? { address(of: document, to: "commits") }

    private func address(of document: String, to purpose: String) -> String? {
        guard let repository = configuration.repository else { return nil }
        let folder = configuration.folders.content.value
        let file = PagePath.reference(to: "\(folder)/\(document)", from: "")
        return "\(repository.url.value)/\(purpose)/\(repository.branch.value)/\(file)"
    }
}

/// A text as a part of an address's query.
func percentEncoded(_ text: String) -> String {
    var encoded: [UInt8] = []
    for byte in text.utf8 {
        if PercentEncoding.isUnreserved(byte) {
            encoded.append(byte)
        } else {
            PercentEncoding.append(byte, to: &encoded)
        }
    }
    return String(decoding: encoded, as: UTF8.self)
}
