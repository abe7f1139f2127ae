import Diagnostics
import TallyCommand
import Workflow

extension Workplace {
    /// Runs `tally model` here, on a domain.
    func model(_ arguments: String..., on domain: Domain = Lending.domain, width: Int = 100) -> Outcome {
        run(["model"] + arguments, on: domain, width: width)
    }

    /// Runs a command of a program that has a domain.
    func run(_ arguments: [String], on domain: Domain, width: Int = 100) -> Outcome {
        let output = Collected()
        let errors = Collected()
        let surroundings = Surroundings(
            folder: root, input: Input([]), output: output.output, errors: errors.output,
            terminal: Terminal(width: width))
        let code = Program(domain: domain).run(arguments, in: surroundings)
        return Outcome(code: code, output: output.text, errors: errors.text)
    }
}

extension DefinitionSite {
    /// The place as commands print it.
    var text: String { "\(path):\(line)" }
}
