internal import Documents
internal import Mustache
internal import Workflow

/// The home page: the search, what one can do by actor and by role, the journeys, and what was checked.
struct HomePage: Sendable {
    let site: Site
    let renderers: RendererPool
    /// The document at the top of the content folder that introduces the site, if there is one.
    let document: String?

    var page: SitePage {
        var page = SitePage(path: "index.html", kind: .home, title: title) { render(into: &$0) }
        guard let document else { return page }
        page.hasArticle = true
        let content = site.source.content
        let own = content.index(of: Array(document.utf8)[...]).map { content.files[$0].title }
        let entry = site.frame.tree.entry(of: "index.html").flatMap { site.frame.tree.entries[$0].otherWords }
        page.otherWords = [own, entry].compactMap(\.self).joined(separator: " ")
        return page
    }

    private var title: String { site.frame.title }

    private func render(into output: inout [UInt8]) {
        var frame = PageFrame(site.frame, "index.html", .home, title: title)
        frame.document = document
        frame.commit = document.flatMap { site.source.revisions[$0]?.commit }
        frame.summary = site.frame.configuration.description?.value
        var content = Self.content(of: site, besides: listed)
        content["heading"] = .null
        content["article"] = .null
        if let document {
            let article = RenderedArticle(document, site.source.verdicts[document] ?? [], site, renderers)
            content.merge(article.content)
            frame.summary = article.facts.summary ?? frame.summary
        }
        frame.content = content
        frame.render("home", into: &output)
    }

    /// The pages that the introduction leads to; what it lists need not be listed again.
    private var listed: Set<String> {
        let content = site.source.content
        guard let document, let file = content.index(of: Array(document.utf8)[...]) else { return [] }
        let files = content.links[file].destinations.compactMap { $0.kind == .file ? $0.file : nil }
        return Set(files.map { encoded(PagePath.page(of: content.files[$0].path)) })
    }

    private static func content(of site: Site, besides listed: Set<String>) -> Values {
        func isNew(_ workflow: Workflow) -> Bool {
            let mentions = site.coverage.workflows[workflow.id] ?? []
            return !mentions.contains { listed.contains(String($0.href.prefix { $0 != "#" })) }
        }
        let domain = site.domain
        let proven = site.facts.verdicts.filter(\.isProven)
        let coverage = site.coverage
        let journeys = domain.workflows.filter { $0.isJourney && isNew($0) }.map { site.bestLink(to: $0) }
        let tasks = domain.workflows.filter { !$0.isJourney && isNew($0) }
        let roles = domain.actors.map { actor -> Values in
            var links = domain.roles.filter { $0.actor == actor }.map { domain.link(to: $0) }
            if links.isEmpty {
                // Who has no roles to choose from is led to the tasks at once.
                links = domain.workflows.filter { $0.permission.actors == [actor] }.map { site.bestLink(to: $0) }
            }
            return [
                "groupName": .text(actor.heading), "hasItems": .bool(!links.isEmpty), "roles": .values(links),
            ]
        }
        return [
            "groups": .values(site.byActor(tasks, inDocuments: true)), "hasTasks": .bool(!tasks.isEmpty),
            "areTasksListed": .bool(tasks.count < domain.workflows.count { !$0.isJourney }),
            "hasRoles": .bool(!domain.roles.isEmpty),
            "roleGroups": .values(roles), "journeys": .values(journeys), "hasJourneys": .bool(!journeys.isEmpty),
            "procedureCount": .count(coverage.procedureCount),
            "hasProcedures": .bool(coverage.procedureCount > 0),
            "agreeingCount": .count(coverage.agreeingCount),
            "checkedSteps": .text(numbered(coverage.stepCount, "step")),
            "checkedStarts": .text(numbered(coverage.startCount, "start")),
            "ruleCount": .count(domain.rules.count), "provenCount": .count(proven.count),
            "workflowCount": .count(domain.workflows.count),
            "documentedCount": .count(coverage.workflows.count),
            "hasRules": .bool(!domain.rules.isEmpty), "hasQuestions": .bool(!domain.questions.isEmpty),
            "questionCount": .count(domain.questions.count),
            "questionNoun": .text(domain.questions.count == 1 ? "question" : "questions"),
            "hasWorkflows": .bool(!domain.workflows.isEmpty),
        ]
    }
}
