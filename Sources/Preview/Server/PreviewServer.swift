internal import Diagnostics
internal import Synchronization

/// A preview server shows a site to browsers on this machine, and tells them when it has changed.
///
/// A page that somebody is looking at is made anew when the site is another one. If its bytes are the same, the browser is
/// told nothing, and if only its styles have other paths, the browser exchanges these; otherwise it is to load the page again.
public final class PreviewServer: Sendable {
    /// A page as it is sent.
    fileprivate struct Page {
        let bytes: [UInt8]
        let tag: EntityTag
        let status: UInt32
    }

    /// Somebody who looks at a page.
    private struct Viewer {
        let stream: EventStream
        let path: String
        /// The version of the page that is shown.
        var version: String
        var findings: [UInt8]
    }

    private struct State {
        var site: any PreviewedSite
        /// The number of the site, so that nobody keeps a page of one that is over.
        var number = 0
        /// The pages that were made of it.
        var pages: [String: Page] = [:]
        var viewers: [Viewer] = []
    }

    private let host: String
    private let state: Mutex<State>

    /// Makes a server of a site.
    ///
    /// - Parameter host: the host at which it listens.
    public init(_ site: any PreviewedSite, host: String = "127.0.0.1") {
        self.host = host
        state = Mutex(State(site: site))
    }

    // MARK: Answering

    /// The answer to a request.
    public func response(to request: Request) -> Response {
        var request = request
        if request.fields["host"].flatMap({ HostName($0) }) != nil, let absolute = AbsoluteTarget(request.target) {
            request.fields["host"] = absolute.host
            request.target = absolute.path
        }
        var response = answer(request)
        // Nobody else's page may bring in what is here, and nobody guesses what a file is.
        response.fields += [("X-Content-Type-Options", "nosniff"), ("Cross-Origin-Resource-Policy", "same-origin")]
        return response
    }

    private func answer(_ request: Request) -> Response {
        guard let name = request.fields["host"].flatMap({ HostName($0) }) else {
            return .words(400, "A request has to name its host.")
        }
        guard name.isOurs(listeningAt: host) else {
            return .words(
                421, "This server is not \"\(name.name)\": it answers to addresses and to names of this machine.")
        }
        guard request.method == "GET" || request.method == "HEAD" else {
            return .words(405, "Here one can only read.", fields: [("Allow", "GET, HEAD")])
        }
        guard case .path(let path) = SitePath(request.path) else {
            return .words(400, "This is no address of a page.")
        }
        if path.hasPrefix(PageAddition.folder) {
            return own(String(path.dropFirst(PageAddition.folder.count)), request)
        }
        return file(path, request)
    }

    /// What only a preview has.
    private func own(_ name: String, _ request: Request) -> Response {
        switch name {
        case "preview.js", "preview.css":
            let bytes = name == "preview.js" ? PackageResources.preview_js : PackageResources.preview_css
            return Response(file: bytes, type: ContentType.of(name), to: request)
        case "events":
            guard let page = request.queryValue("page"), let version = request.queryValue("version") else {
                return .words(400, "Whoever waits for changes has to say of what.")
            }
            let fields = [("Content-Type", "text/event-stream"), ("Cache-Control", "no-store")]
            if request.method == "HEAD" { return Response(200, fields: fields) }
            let stream = EventStream()
            welcome(stream, page, version)
            return Response(200, fields: fields, .events(stream))
        default: return .words(404, "There is no such thing.")
        }
    }

    private func file(_ path: String, _ request: Request) -> Response {
        let (site, number) = state.withLock { ($0.site, $0.number) }
        let isFolder = path.isEmpty || path.hasSuffix("/")
        let wanted = isFolder ? path + "index.html" : path
        if let page = known(wanted, number), page.status == 200 { return Response(page, to: request) }
        if let file = site.file(wanted) {
            if file.isPage { return Response(keep(file.bytes, wanted, number, status: 200), to: request) }
            return Response(file: file.bytes, type: ContentType.of(wanted), to: request)
        }
        if !isFolder, site.file(path + "/index.html") != nil {
            return .words(301, "It is a folder.", fields: [("Location", request.path + "/")])
        }
        return Response(missingPage(wanted, site, number), to: request)
    }

    // MARK: Pages

    /// A page with what a preview adds; nothing if the path is not that of a page.
    private func page(_ path: String, _ site: any PreviewedSite, _ number: Int) -> Page? {
        if let known = known(path, number) { return known.status == 200 ? known : nil }
        guard let file = site.file(path), file.isPage else { return nil }
        return keep(file.bytes, path, number, status: 200)
    }

    private func missingPage(_ path: String, _ site: any PreviewedSite, _ number: Int) -> Page {
        known(path, number) ?? keep(site.missingPage, path, number, status: 404)
    }

    private func known(_ path: String, _ number: Int) -> Page? {
        state.withLock { $0.number == number ? $0.pages[path] : nil }
    }

    private func keep(_ html: [UInt8], _ path: String, _ number: Int, status: UInt32) -> Page {
        let tag = EntityTag(of: html)
        let page = Page(
            bytes: PageAddition.page(html, path: path, version: tag.name), tag: tag, status: status)
        state.withLock { state in
            if state.number == number, state.pages.count < 1000 { state.pages[path] = page }
        }
        return page
    }

    /// The version of what is shown under a path.
    private func version(of path: String, _ site: any PreviewedSite, _ number: Int) -> String {
        (page(path, site, number) ?? missingPage(path, site, number)).tag.name
    }

    // MARK: Viewers

    private func welcome(_ stream: EventStream, _ path: String, _ version: String) {
        while true {
            let (site, number) = state.withLock { ($0.site, $0.number) }
            let current = self.version(of: path, site, number)
            let findings = site.findings(on: path)
            let isWelcome = state.withLock { state in
                // If another site has come meanwhile, it has missed this viewer.
                guard state.number == number else { return false }
                state.viewers.append(Viewer(stream: stream, path: path, version: current, findings: findings))
                return true
            }
            if !isWelcome { continue }
            if current == version { stream.send("findings", findings) } else { stream.send("reload") }
            return
        }
    }

    /// Finds out who has gone.
    public func lookForViewers() {
        state.withLock { state in
            state.viewers.removeAll { $0.stream.isGone }
            for viewer in state.viewers { viewer.stream.sendNothing() }
        }
    }

    /// Shows another site from now on, and tells everybody whose page is another one.
    ///
    /// - Parameters:
    ///   - styles: the styles that have other paths than before.
    ///   - files: the paths of files beside the pages that are not what they were.
    public func show(_ site: any PreviewedSite, exchanging styles: [StyleExchange] = [], files: [String] = []) {
        let (old, oldPages, viewers, number) = state.withLock { state in
            let old = (state.site, state.pages)
            state.viewers.removeAll { $0.stream.isGone }
            state.site = site
            state.number += 1
            state.pages = [:]
            return (old.0, old.1, state.viewers, state.number)
        }
        var told: [Viewer] = []
        for var viewer in viewers {
            let version = version(of: viewer.path, site, number)
            let findings = site.findings(on: viewer.path)
            if version != viewer.version {
                if !styles.isEmpty, isSame(viewer, old, oldPages, site, styles) {
                    viewer.stream.send("styles", Self.json(styles, version: version))
                } else {
                    viewer.stream.send("reload")
                }
            }
            if findings != viewer.findings { viewer.stream.send("findings", findings) }
            if !files.isEmpty { viewer.stream.send("files", Self.json(files)) }
            viewer.version = version
            viewer.findings = findings
            told.append(viewer)
        }
        state.withLock { state in
            let known = Set(told.map { ObjectIdentifier($0.stream) })
            // Those who came meanwhile saw this site already.
            state.viewers = told + state.viewers.filter { !known.contains(ObjectIdentifier($0.stream)) }
        }
    }

    /// Whether a viewer's page is the same but for the paths of its styles.
    private func isSame(
        _ viewer: Viewer, _ old: any PreviewedSite, _ pages: [String: Page], _ site: any PreviewedSite,
        _ styles: [StyleExchange]
    ) -> Bool {
        guard let before = old.file(viewer.path), let after = site.file(viewer.path), before.isPage, after.isPage,
            pages[viewer.path].map({ $0.tag.name == viewer.version }) ?? true
        else { return false }
        var text = String(decoding: before.bytes, as: UTF8.self)
        for style in styles {
            let parts = text.split(separator: style.before, omittingEmptySubsequences: false)
            text = parts.joined(separator: style.after)
        }
        return text.utf8.elementsEqual(after.bytes)
    }

    private static func json(_ styles: [StyleExchange], version: String) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("version", version)
            json.array("styles") { json in
                for style in styles {
                    json.array { json in
                        json.value(style.before)
                        json.value(style.after)
                    }
                }
            }
        }
        return json.bytes
    }

    private static func json(_ files: [String]) -> [UInt8] {
        var json = JSONWriter()
        json.array { json in for file in files { json.value(file) } }
        return json.bytes
    }
}

extension Response {
    fileprivate init(_ page: PreviewServer.Page, to request: Request) {
        self.init(file: page.bytes, type: ContentType.of("a.html"), tag: page.tag, status: page.status, to: request)
    }
}
