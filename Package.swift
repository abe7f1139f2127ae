// swift-tools-version: 6.3
import PackageDescription

/// Every Swift target of the house is built alike.
let house: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
    name: "tally",
    products: [
        .executable(name: "tally", targets: ["tally"]),
        // For those who have a subject of their own and make a program for it.
        .library(name: "TallyCommand", targets: ["TallyCommand"]),
        .library(name: "Diagnostics", targets: ["Diagnostics"]),
        .library(name: "Markdown", targets: ["Markdown"]),
        .library(name: "Workflow", targets: ["Workflow"]),
        .library(name: "Procedures", targets: ["Procedures"]),
    ],
    targets: [
        // Libraries of the system, a module map each, and the memory that cmark builds its trees in.
        .systemLibrary(
            name: "CCmark", pkgConfig: "libcmark",
            providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
        .systemLibrary(
            name: "CYAML", pkgConfig: "yaml-0.1",
            providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
        .systemLibrary(
            name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
        .systemLibrary(
            name: "CBrotli", pkgConfig: "libbrotlienc", providers: [.apt(["libbrotli-dev"]), .brew(["brotli"])]),
        .systemLibrary(
            name: "CMicrohttpd", pkgConfig: "libmicrohttpd",
            providers: [.apt(["libmicrohttpd-dev"]), .brew(["libmicrohttpd"])]),
        .systemLibrary(name: "CLinux"),
        .target(name: "CmarkArena"),
        // One look at many bytes at a time.
        .target(name: "ByteMarks"),

        // The ground floor. It depends on nothing, so that all others can depend on it.
        .target(name: "Diagnostics", swiftSettings: house),
        .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: house),

        // YAML with the place of every key and value.
        .target(name: "YAML", dependencies: ["CYAML"], swiftSettings: house),
        .testTarget(name: "YAMLTests", dependencies: ["YAML"], swiftSettings: house),

        // Bytes to a tree to HTML, with the place of every part.
        .target(
            name: "Markdown", dependencies: ["ByteMarks", "CCmark", "CmarkArena", "Diagnostics"], swiftSettings: house),
        .testTarget(name: "MarkdownTests", dependencies: ["Markdown"], swiftSettings: house),

        // The template language.
        .target(name: "Mustache", swiftSettings: house),
        .testTarget(name: "MustacheTests", dependencies: ["Mustache", "TestSupport"], swiftSettings: house),

        // What several test targets need: other programs as judges, folders that go away again, and random numbers.
        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: house),

        // The kernel: what a domain is made of, and what can be known about it.
        .target(name: "Workflow", dependencies: ["Diagnostics"], swiftSettings: house),
        .testTarget(
            name: "WorkflowTests", dependencies: ["Workflow", "Diagnostics", "PartnerRelationships", "TestSupport"],
            exclude: ["Interpreter"], swiftSettings: house),

        // The domain: what exists between a Microsoft partner and a customer. It knows the kernel alone.
        .target(name: "PartnerRelationships", dependencies: ["Workflow"], swiftSettings: house),
        .testTarget(
            name: "PartnerRelationshipsTests", dependencies: ["PartnerRelationships", "TestSupport", "Workflow"],
            swiftSettings: house),

        // The content folder: its files, the links between them, and what every document must satisfy.
        .target(
            name: "Documents", dependencies: ["ByteMarks", "Diagnostics", "Markdown", "YAML"], swiftSettings: house),
        .testTarget(
            name: "DocumentsTests", dependencies: ["Diagnostics", "Documents", "Markdown", "TestSupport", "corpus"],
            swiftSettings: house),

        // Documents against the model: which steps a document describes, and whether they can be carried out.
        .target(
            name: "Procedures", dependencies: ["ByteMarks", "Diagnostics", "Markdown", "Workflow", "YAML"],
            swiftSettings: house),
        .testTarget(
            name: "ProceduresTests",
            dependencies: [
                "Procedures", "Diagnostics", "Documents", "Markdown", "PartnerRelationships", "Workflow", "YAML",
            ],
            swiftSettings: house),

        // What tally.yml says.
        .target(name: "Configuration", dependencies: ["Diagnostics", "YAML"], swiftSettings: house),
        .testTarget(name: "ConfigurationTests", dependencies: ["Configuration", "YAML"], swiftSettings: house),

        // The site: a page per document, and the pages made from the model.
        .target(
            name: "SiteBuilder",
            dependencies: [
                "CBrotli", "CLinux", "CZlib", "Configuration", "Diagnostics", "Documents", "Markdown", "Mustache",
                "Procedures", "Workflow", "YAML",
            ],
            swiftSettings: house),
        .testTarget(
            name: "SiteBuilderTests",
            dependencies: [
                "SiteBuilder", "Configuration", "Diagnostics", "Documents", "Markdown", "Mustache",
                "PartnerRelationships", "Procedures", "TestSupport", "Workflow",
            ],
            swiftSettings: house),

        // What a writer sees while writing: folders that are watched, and a server on this machine for the browser.
        .target(
            name: "Preview", dependencies: ["CLinux", "CMicrohttpd", "Diagnostics", "Documents"],
            resources: [.embedInCode("Client/preview.css"), .embedInCode("Client/preview.js")], swiftSettings: house),
        .testTarget(
            name: "PreviewTests", dependencies: ["CLinux", "Preview", "TestSupport"], swiftSettings: house),

        // What an editor says, and what it is told: the messages of the language server protocol.
        .target(name: "LanguageServer", dependencies: ["Diagnostics"], swiftSettings: house),
        .testTarget(
            name: "LanguageServerTests", dependencies: ["LanguageServer", "Diagnostics", "TestSupport"],
            swiftSettings: house),

        // The commands, as a library that can be tested, and the program that runs them.
        .target(
            name: "TallyCommand",
            dependencies: [
                "CLinux", "Configuration", "Diagnostics", "Documents", "LanguageServer", "Markdown", "Mustache",
                "Preview",
                "Procedures", "SiteBuilder", "Workflow", "YAML",
            ],
            swiftSettings: house),
        .testTarget(
            name: "TallyCommandTests",
            dependencies: [
                "PartnerRelationships", "Preview", "TallyCommand", "Diagnostics", "Documents", "SiteBuilder",
                "Workflow",
            ], swiftSettings: house),
        .executableTarget(
            name: "tally", dependencies: ["PartnerRelationships", "TallyCommand"], swiftSettings: house),

        // The domain that newcomers copy. It is a package of its own, too, which the pipeline builds.
        .target(
            name: "LendingLibrary", dependencies: ["Workflow"], path: "Examples/Library/Sources/LendingLibrary",
            swiftSettings: house),
        .testTarget(
            name: "ExamplesTests", dependencies: ["LendingLibrary", "TallyCommand", "TestSupport", "Workflow"],
            swiftSettings: house),

        // Writes the documents that the benchmarks run on.
        .executableTarget(
            name: "corpus", dependencies: ["Documents", "PartnerRelationships", "Procedures", "Workflow", "YAML"],
            path: "Benchmarks/Corpus", swiftSettings: house),
        .testTarget(name: "CorpusTests", dependencies: ["corpus"], swiftSettings: house),
        // Measures how the time for hostile texts grows with their size.
        .executableTarget(
            name: "growth", dependencies: ["Documents", "Markdown"], path: "Benchmarks/Growth", swiftSettings: house),
        // Measures how long it takes to carry out procedures on the real model.
        .executableTarget(
            name: "procedures", dependencies: ["Documents", "PartnerRelationships", "Procedures", "Workflow", "YAML"],
            path: "Benchmarks/Procedures", swiftSettings: house),
    ]
)
