/// The browser of whoever runs a command.
enum Browser {
    /// Opens an address; returns whether somebody took it.
    static func open(_ address: String) -> Bool {
        ["xdg-open", "open"].contains { ChildProcess.run($0, [address])?.code == 0 }
    }
}
