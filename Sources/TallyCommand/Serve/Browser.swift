internal import Dispatch

/// The browser of whoever runs a command.
enum Browser {
    /// Opens an address, without waiting for it; says so if nothing could open it.
    static func open(_ address: String, _ context: CommandContext) {
        DispatchQueue.global().async {
            if ["xdg-open", "open"].contains(where: { ChildProcess.run($0, [address])?.code == 0 }) { return }
            context.complain("no browser could be opened")
        }
    }
}
