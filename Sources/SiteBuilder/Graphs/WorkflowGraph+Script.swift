internal import Diagnostics
internal import Documents

extension WorkflowGraph {
    /// The bytes of the script.
    var script: [UInt8] {
        var json = JSONWriter(embedding: .script)
        json.object { json in
            json.member("format", 1)
            json.member("title", workflow.title)
            json.member("outcome", workflow.outcome.description)
            writeLists(&json)
            json.array("states") { json in
                for state in states { write(state, &json) }
            }
            json.array("starts") { json in
                for start in starts { write(start, &json) }
            }
            json.array("documents") { json in
                for document in documents { write(document, &json) }
            }
        }
        var name = JSONWriter(embedding: .script)
        name.value(workflow.id)
        return Array("self.tallyGraph(".utf8) + name.bytes + Array(",".utf8) + json.bytes + Array(");\n".utf8)
    }

    private func writeLists(_ json: inout JSONWriter) {
        json.array("places") { json in
            for place in places {
                json.object { json in
                    json.member("title", place.title)
                    json.member("portal", place.portal)
                    json.member("kind", place.kind)
                }
            }
        }
        json.array("people") { json in
            for person in people {
                json.object { json in
                    json.member("actor", person.actor)
                    json.array("roles") { json in person.roles.forEach { json.value($0) } }
                }
            }
        }
        json.array("worlds") { json in
            for world in worlds { json.array { json in world.forEach { json.value($0) } } }
        }
        json.array("options") { json in
            for choice in choices {
                json.object { json in
                    json.member("label", choice.label)
                    json.member("kind", choice.kind)
                    if let place = choice.place { json.member("place", place) }
                    if choice.isOff { json.member("off", true) }
                }
            }
        }
        json.array("reasons") { json in reasons.forEach { json.value($0) } }
    }

    private func write(_ state: State, _ json: inout JSONWriter) {
        json.object { json in
            json.member("place", state.place ?? -1)
            json.member("person", state.person)
            json.member("world", state.world)
            if state.isGoal { json.member("goal", true) }
            if !state.filled.isEmpty { json.array("filled") { json in state.filled.forEach { json.value($0) } } }
            json.array("controls") { json in
                for (choice, outcome) in state.controls {
                    json.array { json in
                        json.value(choice)
                        switch outcome {
                        case .state(let number): json.value(number)
                        case .away: json.value(-1)
                        case .refused(let reason): json.value(-2 - reason)
                        }
                    }
                }
            }
        }
    }

    private func write(_ start: Beginning, _ json: inout JSONWriter) {
        json.object { json in
            json.array("words") { json in start.words.forEach { json.value($0) } }
            json.member("person", start.person)
            json.member("enough", start.isEnough)
            json.member("state", start.state)
            json.array("way") { json in
                for (state, choice) in start.way {
                    json.array { json in
                        json.value(state)
                        json.value(choice)
                    }
                }
            }
        }
    }

    private func write(_ document: Guide, _ json: inout JSONWriter) {
        json.object { json in
            json.member("page", SiteAddress.encoded(PagePath.page(of: document.document)))
            json.member("document", document.document)
            if let anchor = document.anchor { json.member("anchor", anchor) }
            json.array("items") { json in
                for item in document.items { json.array { json in item.options.forEach { json.value($0) } } }
            }
            json.array("names") { json in document.items.forEach { json.value($0.name) } }
        }
    }
}
