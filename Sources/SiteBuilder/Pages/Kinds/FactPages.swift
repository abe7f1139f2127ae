internal import Mustache
internal import Workflow

/// The pages of what the model states without being able to prove it: tables and open questions.
extension Site {
    /// The page of a table.
    func tablePage(_ table: Table) -> SitePage {
        page(
            ModelAddress.table(table.id), .table, table.title, template: "table",
            summary: "\(numbered(table.rows.count, "row")) that documents are compared with.",
            breadcrumbs: [link("tables/index.html", "Tables")], below: "tables/index.html",
            [
                "columns": .texts(table.columns),
                "rows": .values(table.rows.map { ["cells": .texts($0.cells)] }),
                "source": .values(table.source.map { sourceValues($0) }),
            ])
    }

    /// The page of an open question: what the sources say, and which reading the model takes.
    func questionPage(_ question: OpenQuestion) -> SitePage {
        page(
            ModelAddress.question(question.id), .openQuestion, question.question, template: "question",
            summary: "The sources contradict each other. The model takes one of \(question.readings.count) readings.",
            breadcrumbs: [link("questions/index.html", "Open questions")], below: "questions/index.html",
            [
                "readings": .values(
                    question.readings.map { reading in
                        [
                            "claim": .text(reading.claim), "sources": .values(reading.sources.map { sourceValues($0) }),
                            "isTaken": .bool(reading.claim == question.taken),
                        ]
                    }),
                "taken": .text(question.taken),
            ])
    }
}
