import Testing

/// What is said to somebody who asks for what there is not, or for two things that exclude each other.
struct UsageTests {
    private static let requests: [(arguments: [String], errors: String)] = [
        (["check", "--fix", "--diff"], "--fix and --diff exclude each other"),
        (
            ["check", "--baseline", "a.json", "--write-baseline", "b.json"],
            "--baseline and --write-baseline exclude each other"
        ),
        (["check", "--watch", "--fix"], "--watch and --fix exclude each other"),
        (["check", "--watch", "--diff"], "--watch and --diff exclude each other"),
        (["check", "--watch", "--write-baseline", "b.json"], "--watch and --write-baseline exclude each other"),
        (["check", "--baseline", "gone.json"], "there is no baseline \"gone.json\""),
        (["check", "--error", "imag"], "there is no rule and no group of rules \"imag\""),
        (["check", "--fix", "--error", "image,nonsense"], "there is no rule and no group of rules \"nonsense\""),
        (["check", "Empty"], "there are no documents in \"Empty\""),
        (["explain", "image", "link"], "one rule is explained at a time"),
        (["explain", "imagee"], "there is a group with a similar name: image"),
        (["coverage", "--min", "101"], "--min wants a whole number from 0 to 100, and \"101\" is none"),
        (["coverage", "--min", "-1"], "--min wants a whole number from 0 to 100, and \"-1\" is none"),
        (["mutate", "--min", "101"], "--min wants a whole number from 0 to 100, and \"101\" is none"),
        (["trace", "Content/a.md"], "\"Content/a.md\" binds no procedure"),
        (["diff", "Content/a.md"], "two versions are wanted"),
        (["diff", "Content/a.md", "Content"], "\"Content\" is a folder"),
        (["draft", "request-a-book", "more"], "one thing at a time: \"more\" is too much"),
        (["mutate"], "no procedure is bound there"),
        (["render"], "there is nothing to render"),
        (["render", "--plain", "--output", "out", "Content"], "--plain and --output exclude each other"),
        (["render", "--output", "out", "-"], "standard input has no page"),
        (["build", "--output", "Content"], "Content"),
    ]

    @Test(arguments: requests.indices) func whatCannotBeDoneIsSaidAndNothingIsWritten(number: Int) throws {
        let (arguments, errors) = Self.requests[number]
        let place = try Workplace(["tally.yml": "", "Content/a.md": document("A", "Text."), "Empty/a.txt": ""])
        let outcome = place.run(arguments, on: Lending.domain)
        #expect(outcome.code == 2, "\(arguments)")
        #expect(outcome.errors.contains(errors), "\(arguments): \(outcome.errors)")
        #expect(outcome.output.isEmpty, "\(arguments)")
        #expect(place.list("").sorted() == ["Content", "Empty", "tally.yml"], "\(arguments)")
    }
}
