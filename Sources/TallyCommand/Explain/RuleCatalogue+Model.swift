internal import Diagnostics
internal import Workflow

extension RuleCatalogue {
    /// The checks of a model, as rules that can be explained.
    static var modelChecks: RuleCatalogue { ModelCheck.catalogue }
}
