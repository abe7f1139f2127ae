public import Diagnostics

/// A mutant is a document with a single change in it, made to see whether the check notices.
public struct Mutant: Sendable {
    /// What is changed.
    public enum Kind: String, Sendable, CaseIterable {
        /// A step is left out.
        case dropStep = "drop a step"
        /// Two neighbouring steps trade places.
        case swapSteps = "swap two steps"
        /// A step stands twice.
        case repeatStep = "repeat a step"
        /// A control gets the label of another one, or one that nothing has.
        case relabelControl = "relabel a control"
        /// A place gets the title of another one.
        case renamePlace = "rename a place"
        /// A part of a menu path is another entry.
        case changeSegment = "change a path segment"
        /// An address is another one.
        case changeAddress = "change an address"
        /// Another button of the same dialog is selected.
        case otherButton = "select another button of the dialog"
        /// A switch is turned the other way.
        case turnSwitch = "turn a switch the other way"
        /// The reader is told to have a role that may not do it.
        case lowerRole = "lower the role"
        /// The reader is told to have a mightier role than it takes.
        case raiseRole = "raise the role"
        /// Somebody else is told to do it.
        case otherActor = "let another actor do it"
        /// Nothing is said any more of what must be so before the steps.
        case dropPrerequisite = "drop a prerequisite"
        /// Something else is said to be so before the steps.
        case changePrerequisite = "change a prerequisite"
        /// The procedure is bound to another workflow.
        case otherWorkflow = "bind it to another workflow"
    }

    /// A rebinding is a change of what is said about a document, be it in its front matter or in a file of bindings.
    public enum Rebinding: Sendable {
        /// The procedure is bound to another workflow.
        case workflow(String)
        /// The role that is named at some bytes is another one.
        case role(Range<Int>, String)
    }

    /// What is changed.
    public var kind: Kind
    /// The procedure, by its index in the document.
    public var procedure: Int
    /// The item that is changed, by its index in the procedure.
    public var item: Int?
    /// The changes of the document's bytes.
    public var edits: [Edit] = []
    /// What is bound in another way, where that is the change.
    public var rebinding: Rebinding?
    /// What stood there, and what stands there now.
    public var change: String

    /// The bytes of the document with the change.
    public func bytes(from original: [UInt8]) -> [UInt8] {
        var bytes = original
        for edit in edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
            bytes.replaceSubrange(edit.range, with: Array(edit.replacement.utf8))
        }
        return bytes
    }

    /// The sheet that binds the document with the change.
    public func sheet(from original: BindingSheet, of procedure: Procedure) -> BindingSheet {
        var sheet = original
        switch rebinding {
        case .workflow(let id):
            for index in sheet.bindings.indices where sheet.bindings[index].target == procedure.binding.target {
                sheet.bindings[index].purpose = .workflow(id)
            }
        case .role(let range, let name): sheet.renameRole(at: range, to: name)
        case nil: break
        }
        return sheet
    }
}

extension BindingSheet {
    fileprivate mutating func renameRole(at range: Range<Int>, to name: String) {
        let renamed = { (names: [WrittenName]) in
            names.map { $0.range == range ? WrittenName(text: name, range: range) : $0 }
        }
        roles = renamed(roles)
        for index in sectionRoles.indices { sectionRoles[index].roles = renamed(sectionRoles[index].roles) }
        for index in bindings.indices { bindings[index].roles = renamed(bindings[index].roles) }
    }
}
