import Testing

@testable import Diagnostics

@Suite struct NearMissesTests {
    private let rules = [
        "heading/level-skipped", "image/alt-text-missing", "image/file-not-found", "link/anchor-not-found",
        "link/case-differs", "link/file-not-found", "suppression/reason-missing", "suppression/unused",
    ]
    private let controls = [
        "Remove roles", "Remove relationship", "Yes", "No", "Save", "Cancel", "Edit role", "Add users",
    ]

    /// What is written, what has to come first, and what may follow.
    struct Case: Sendable {
        let name: String
        let expected: [String]
        var accepted: Set<String> = []
    }

    @Test(arguments: [
        Case(name: "image/alt-txt-missing", expected: ["image/alt-text-missing"]),
        Case(name: "alt-text-missing", expected: ["image/alt-text-missing"]),
        Case(name: "Image/Alt-Text-Missing", expected: ["image/alt-text-missing"]),
        Case(name: "link/file-not-fuond", expected: ["link/file-not-found"]),
        Case(
            name: "file-not-found", expected: ["link/file-not-found", "image/file-not-found"],
            accepted: ["link/anchor-not-found"]),
        Case(name: "image/alt-missing", expected: ["image/alt-text-missing"]),
        Case(name: "supression/unused", expected: ["suppression/unused"]),
        Case(name: "headng/level-skiped", expected: ["heading/level-skipped"]),
        Case(name: "completely-different", expected: []),
        Case(name: "", expected: []),
    ])
    func aMisspeltRuleIsRecognized(_ example: Case) { check(example, among: rules) }

    @Test(arguments: [
        Case(name: "Remove role", expected: ["Remove roles"], accepted: ["Remove relationship"]),
        Case(name: "remove roles", expected: ["Remove roles"]),
        Case(name: "Remove Roles", expected: ["Remove roles"]),
        Case(name: "Svae", expected: ["Save"]),
        Case(name: "Ye", expected: ["Yes"]),
        Case(name: "Users", expected: ["Add users"]),
        Case(name: "Delete", expected: []),
    ])
    func aMisspeltLabelIsRecognized(_ example: Case) { check(example, among: controls) }

    @Test func everySlipInANameFindsIt() {
        let near = NearMisses(rules)
        for rule in rules {
            let letters = Array(rule)
            for place in letters.indices.dropLast() {
                var swapped = letters
                swapped.swapAt(place, place + 1)
                var replaced = letters
                replaced[place] = "\u{E9}"
                let cut = letters[..<place] + letters[(place + 1)...]
                for slip in [swapped, replaced, Array(cut), letters[...place] + ["q"] + letters[(place + 1)...]]
                where slip != letters {
                    #expect(near.nearest(to: String(slip)).first == rule, "\(String(slip))")
                }
            }
        }
    }

    @Test func aSlipIsOneLetterOrTheCase() {
        for name in ["workflow", "Workflows", "worfklows", "workflowss"] {
            #expect(NearMisses.isSlip(name, of: "workflows"), "\(name)")
        }
        for name in ["workflows", "works", "flows", "wrkflow"] {
            #expect(!NearMisses.isSlip(name, of: "workflows"), "\(name)")
        }
        #expect(NearMisses.isSlip("wrkflow", of: "workflows", letters: 2))
    }

    @Test(arguments: [("foo", "dot"), ("note", "code"), ("foo", "who"), ("json", "icon")])
    func aShortWordIsNotAnotherOneOfWhichHalfDiffers(_ words: (String, String)) {
        #expect(NearMisses.nearest(to: words.0, among: [words.1]).isEmpty)
    }

    private func check(_ example: Case, among names: [String]) {
        let near = NearMisses.nearest(to: example.name, among: names)
        #expect(Array(near.prefix(example.expected.count)) == example.expected)
        let others = Set(near).subtracting(example.expected)
        #expect(others.isSubset(of: example.accepted), "unexpected: \(others.sorted())")
    }

    @Test func theNameItselfIsNoNearMiss() {
        #expect(NearMisses.nearest(to: "Save", among: ["Save"]).isEmpty)
    }

    @Test func anotherCaseOfTheSameNameIsNearest() {
        #expect(NearMisses.nearest(to: "README.md", among: ["readmes.md", "Readme.md"]).first == "Readme.md")
    }

    @Test func agreementInCaseDecidesBetweenEquals() {
        #expect(NearMisses.nearest(to: "Savs", among: ["save", "Save"]) == ["Save", "save"])
    }

    @Test func theOrderOfTheNamesDoesNotMatter() {
        #expect(
            NearMisses.nearest(to: "cat", among: ["bat", "hat", "cot", "car"], limit: 4)
                == NearMisses.nearest(to: "cat", among: ["car", "cot", "hat", "bat"], limit: 4))
    }

    @Test(arguments: [
        ("abc", "abc", 0), ("abc", "acb", 1), ("abc", "ab", 1), ("abc", "xabc", 1), ("kitten", "sitting", 3),
        ("", "ab", 2),
        ("ca", "abc", 3),
    ])
    func theDistanceCountsEdits(left: String, right: String, distance: Int) {
        let left = Array(left.unicodeScalars)
        let right = Array(right.unicodeScalars)
        #expect(EditDistance.between(left, right, limit: 9) == distance)
        #expect(EditDistance.between(right, left, limit: distance) == distance)
        if distance > 0 { #expect(EditDistance.between(left, right, limit: distance - 1) == nil) }
    }

    @Test func theBandGivesTheDistanceOfTheWholeTable() {
        var random = SeededGenerator(seed: 17)
        for _ in 0..<2000 {
            let left = word(&random)
            let right = word(&random)
            let whole = wholeTable(left, right)
            let limit = Int.random(in: 0...5, using: &random)
            #expect(EditDistance.between(left, right, limit: limit) == (whole <= limit ? whole : nil))
        }
    }

    @Test func aSlipIsOneLetterHoweverNamesAreCompared() {
        var random = SeededGenerator(seed: 11)
        for _ in 0..<4000 {
            let (left, right) = (word(&random), word(&random))
            let names = [left, right].map { scalars in
                String(String.UnicodeScalarView(scalars.map { Bool.random(using: &random) && $0 == "b" ? "B" : $0 }))
            }
            for letters in 1...2 {
                let isSlip = names[0] != names[1] && wholeTable(left, right) <= letters
                #expect(NearMisses.isSlip(names[0], of: names[1], letters: letters) == isSlip)
            }
        }
    }

    private func word(_ random: inout SeededGenerator) -> [Unicode.Scalar] {
        (0..<Int.random(in: 0...8, using: &random)).map { _ in ["a", "b", "c"].randomElement(using: &random) ?? "a" }
    }

    /// The textbook's algorithm, without a bound.
    private func wholeTable(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var table = [[Int]](repeating: [Int](repeating: 0, count: right.count + 1), count: left.count + 1)
        for line in 0...left.count {
            for column in 0...right.count {
                if line == 0 || column == 0 {
                    table[line][column] = max(line, column)
                    continue
                }
                let same = left[line - 1] == right[column - 1]
                var cost = min(table[line - 1][column] + 1, table[line][column - 1] + 1)
                cost = min(cost, table[line - 1][column - 1] + (same ? 0 : 1))
                if line > 1, column > 1, left[line - 1] == right[column - 2], left[line - 2] == right[column - 1] {
                    cost = min(cost, table[line - 2][column - 2] + 1)
                }
                table[line][column] = cost
            }
        }
        return table[left.count][right.count]
    }

    @Test func apartFromLettersOnlyWholeWordsCount() {
        #expect(NearMisses.nearest(to: "ext-missing", among: ["image/alt-text-missing"]).isEmpty)
        #expect(NearMisses.nearest(to: "text-missing", among: ["image/alt-text-missing"]).count == 1)
        #expect(NearMisses.nearest(to: "to", among: ["add to group"]).isEmpty)
        #expect(NearMisses.nearest(to: "add group", among: ["add everybody to group"]).count == 1)
        #expect(NearMisses.nearest(to: "alt -- text", among: ["image/alt-text-missing"]).count == 1)
        #expect(NearMisses.nearest(to: "", among: ["-", "a"]).isEmpty)
        #expect(NearMisses.nearest(to: "-", among: ["a", "/"]).isEmpty)
    }

    @Test func aSentenceIsNoMisspeltName() {
        let name = String(repeating: "n", count: 200)
        #expect(NearMisses.nearest(to: name, among: [name.dropLast() + "m"]).count == 1)
        #expect(NearMisses.nearest(to: name + "n", among: [name]).isEmpty)
        #expect(NearMisses.nearest(to: name, among: [name + "n"]).isEmpty)
    }

    @Test func namesAreListedAsASentenceDoes() {
        #expect([].listed("or") == "")
        #expect(["a"].listed("or") == "a")
        #expect(["a", "b"].listed("or") == "a or b")
        #expect(["a", "b", "c"].listed("and") == "a, b, and c")
    }
}
