extension CommandContext {
    /// Refuses a place for a site among the folders that it is made of.
    ///
    /// Pages among the documents would be content the next time, and documents among the pages would be published.
    func refuse(_ output: FilePath, amongst sources: [FilePath]) throws(CommandFailure) {
        guard let folder = surroundings.overlap(of: output, with: sources) else { return }
        throw CommandFailure(
            "the site can't be in \"\(output)\" while \"\(folder)\" is what it is made of",
            hint: "name another folder with --output")
    }
}
