internal import Preview
internal import SiteBuilder

/// A served site is a live site with what is wrong with it, as a preview shows it.
struct ServedSite: PreviewedSite {
    let live: LiveSite
    let findings: PageFindings

    func file(_ path: String) -> PreviewedFile? {
        if path.hasSuffix(".html"), let page = live.page(path) { return PreviewedFile(page, isPage: true) }
        return live.file(path).map { PreviewedFile($0, isPage: false) }
    }

    var missingPage: [UInt8] { live.missingPage }

    func findings(on path: String) -> [UInt8] { findings.json(for: path, in: live) }
}
