internal import Workflow

extension BeyondTheModel {
    /// What concerns the partner's side.
    static let partnerSide: [Table.Row] = []
}
