// swift-tools-version:6.2
import PackageDescription

let package = Package(
    name: "embedded-inspector",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "actingweb-inspector", path: "../../..")
    ],
    targets: [
        .executableTarget(
            name: "greetings",
            dependencies: [
                .product(name: "ActingWeb", package: "actingweb-inspector"),
                .product(name: "ActingWebInspector", package: "actingweb-inspector"),
            ]
        )
    ]
)
