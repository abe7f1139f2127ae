import LendingLibrary
import TallyCommand

Program(name: "library", domain: .lendingLibrary).runAsProcess()
