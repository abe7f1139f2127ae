import LendingLibrary
import TallyCommand

/// The program of the example.
enum Library {
    /// Runs a command in the example's folder.
    static func run(_ arguments: String...) -> (code: Int32, text: String) {
        let printed = Printed()
        let surroundings = Surroundings(
            folder: Repository.path("Examples/Library"), input: Input([]), output: printed.output,
            errors: printed.output)
        let code = Program(name: "library", domain: .lendingLibrary).run(arguments, in: surroundings)
        return (code, printed.text)
    }
}
