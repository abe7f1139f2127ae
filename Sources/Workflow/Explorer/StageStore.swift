internal import Synchronization

/// A stage store keeps stages, by the modules that they are made of.
final class StageStore: Sendable {
    private struct Kept {
        var stages: [[VariableDefinition]: Stage] = [:]
        /// The last one of those that take so much memory that only one of them is kept.
        var large: (modules: [VariableDefinition], stage: Stage)?
    }

    private let kept = Mutex(Kept())

    /// Larger stages take more memory than it takes time to make them again.
    private static let mostWorlds = 1 << 15
    /// One that is larger than most takes five megabytes, and is mostly wanted again soon.
    private static let mostWorldsOfOne = 1 << 16

    subscript(modules: ArraySlice<[VariableDefinition]>) -> Stage? {
        get {
            let names = modules.map { $0[0] }
            return kept.withLock { kept in
                if let stage = kept.stages[names] { return stage }
                guard let large = kept.large, large.modules == names else { return nil }
                return large.stage
            }
        }
        set {
            guard let newValue, newValue.count <= Self.mostWorldsOfOne else { return }
            let names = modules.map { $0[0] }
            kept.withLock { kept in
                if newValue.count <= Self.mostWorlds {
                    kept.stages[names] = newValue
                } else {
                    kept.large = (names, newValue)
                }
            }
        }
    }
}
