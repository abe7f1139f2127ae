// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "library",
    products: [
        .executable(name: "library", targets: ["library"])
    ],
    dependencies: [
        // In a folder of your own: .package(url: "…", from: "0.1.0")
        .package(name: "tally", path: "../..")
    ],
    targets: [
        .target(name: "LendingLibrary", dependencies: [.product(name: "Workflow", package: "tally")]),
        .executableTarget(
            name: "library",
            dependencies: ["LendingLibrary", .product(name: "TallyCommand", package: "tally")]),
    ]
)
