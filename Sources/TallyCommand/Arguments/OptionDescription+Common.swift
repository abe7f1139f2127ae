extension OptionDescription {
    /// Which file configures the site.
    static let configuration = OptionDescription(
        name: "config", letter: "c", value: .any("FILE"),
        summary: "Read FILE in place of tally.yml. Its paths are relative to its folder.")

    /// How many threads work.
    static let jobs = OptionDescription(
        name: "jobs", letter: "j", value: .count("N"),
        summary: "Work on N files at once; without it, on one for each processor.")

    /// Where a result goes.
    static let output = OptionDescription(
        name: "output", letter: "o", value: .any("FILE"), summary: "Write into FILE in place of standard output.")
}
