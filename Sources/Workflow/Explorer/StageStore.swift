internal import Synchronization

/// A stage store keeps stages, by the modules that they are made of.
final class StageStore: Sendable {
    private let stages = Mutex<[[VariableDefinition]: Stage]>([:])

    /// Larger stages take more memory than it takes time to make them again.
    private static let mostWorlds = 1 << 15

    subscript(modules: ArraySlice<[VariableDefinition]>) -> Stage? {
        get { stages.withLock { $0[modules.map { $0[0] }] } }
        set {
            guard let newValue, newValue.count <= Self.mostWorlds else { return }
            stages.withLock { $0[modules.map { $0[0] }] = newValue }
        }
    }
}
