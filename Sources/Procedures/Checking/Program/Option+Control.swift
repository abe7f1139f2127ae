internal import Workflow

extension Option {
    /// The control that it uses, if it uses one.
    var control: Handle<Control>? {
        switch self {
        case .use(let control), .fill(let control), .clear(let control): control
        default: nil
        }
    }
}
