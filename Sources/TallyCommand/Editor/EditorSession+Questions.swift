internal import Diagnostics
internal import LanguageServer

extension EditorSession {
    /// What is said to an editor first: what it may ask.
    var introduction: Answer {
        { json in
            json.object { json in
                json.object("serverInfo") { json in
                    json.member("name", context.program.name)
                    json.member("version", context.program.version)
                }
                json.object("capabilities") { json in
                    json.member("positionEncoding", encoding.rawValue)
                    json.object("textDocumentSync") { json in
                        json.member("openClose", true)
                        json.member("change", 2)
                    }
                    json.object("completionProvider") { json in
                        json.array("triggerCharacters", inline: true) { json in
                            for letter in ["*", "(", "#", "/"] { json.value(letter) }
                        }
                    }
                    json.object("codeActionProvider") { json in
                        json.array("codeActionKinds", inline: true) { json in
                            json.value("quickfix")
                            json.value(FixAll.kind)
                        }
                    }
                    json.object("renameProvider") { $0.member("prepareProvider", true) }
                    json.object("documentLinkProvider") { $0.member("resolveProvider", false) }
                    for feature in [
                        "hover", "definition", "references", "documentSymbol", "workspaceSymbol", "inlayHint",
                    ] {
                        json.member(feature + "Provider", true)
                    }
                    json.object("workspace") { json in
                        json.object("workspaceFolders") { json in
                            json.member("supported", true)
                            json.member("changeNotifications", true)
                        }
                        json.object("fileOperations") { json in
                            json.object("willRename") { json in
                                json.array("filters") { json in
                                    json.object { json in
                                        json.member("scheme", "file")
                                        json.object("pattern") { $0.member("glob", "**/*") }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    /// Answers a question about documents.
    func answerQuestion(_ method: String, _ parameters: JSONValue?) throws(ServerError) -> Answer {
        switch method {
        case "workspace/willRenameFiles": return moving(parameters)
        case "workspace/symbol": return find(parameters)
        default: break
        }
        let question: (EditedDocument, JSONValue?) throws(ServerError) -> Answer
        switch method {
        case "textDocument/codeAction": question = actions
        case "textDocument/completion": question = completions
        case "textDocument/hover": question = hover
        case "textDocument/definition": question = definition
        case "textDocument/references": question = references
        case "textDocument/documentSymbol": question = symbols
        case "textDocument/inlayHint": question = hints
        case "textDocument/documentLink": question = links
        case "textDocument/prepareRename": question = renamable
        case "textDocument/rename": question = renaming
        default: throw ServerError(.unknownMethod, "there is no \(method)")
        }
        guard let document = document(parameters) else { return nothing }
        return try question(document, parameters)
    }
}
