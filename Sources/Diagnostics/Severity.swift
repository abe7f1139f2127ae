/// How much a finding weighs.
///
/// Errors make a check fail, warnings do so under `--strict`, suggestions never do.
public enum Severity: String, Sendable, Hashable, CaseIterable {
    case error
    case warning
    case suggestion
}
