/// Base steps are what can happen in the worlds of the base, made ready to be looked at often.
struct BaseSteps {
    /// The same in memory that stays where it is.
    struct Tables {
        /// For each world where its steps begin, and where the last ones end.
        let starts: UnsafePointer<UInt32>
        let targets: UnsafePointer<UInt32>
        let commands: UnsafePointer<UInt16>
        /// For each command, its number among those that change the base and the module.
        let joint: UnsafePointer<UInt16>
    }

    private let steps: WorldSteps
    private let joint: [UInt16]

    init(_ extended: Extension) {
        steps = extended.base.steps
        joint = extended.jointNumbers
    }

    /// Calls a function with the tables.
    @inline(__always)
    func withTables(_ body: (Tables) -> Void) {
        steps.starts.withUnsafeBufferPointer { starts in
            steps.targets.withUnsafeBufferPointer { targets in
                steps.commands.withUnsafeBufferPointer { commands in
                    joint.withUnsafeBufferPointer { joint in
                        guard let starts = starts.baseAddress, let targets = targets.baseAddress,
                            let commands = commands.baseAddress, let joint = joint.baseAddress
                        else { return }
                        body(Tables(starts: starts, targets: targets, commands: commands, joint: joint))
                    }
                }
            }
        }
    }
}
