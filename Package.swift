// swift-tools-version: 6.1
import PackageDescription

/// Every Swift target of the house is built alike.
let house: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
    name: "tally",
    products: [],
    targets: [
        // Libraries of the system, a module map each.
        .systemLibrary(
            name: "CCmark", pkgConfig: "libcmark",
            providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
        .systemLibrary(
            name: "CYAML", pkgConfig: "yaml-0.1",
            providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),

        // The memory that cmark builds its trees in.
        .target(name: "CmarkArena"),

        // The ground floor. It depends on nothing, so that all others can depend on it.
        .target(name: "Diagnostics", swiftSettings: house),
        .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: house),
    ]
)
