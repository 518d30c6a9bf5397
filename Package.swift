// swift-tools-version:6.2
import PackageDescription

/// One list for every Swift target; a target that cannot keep a setting says why beside it.
let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6), .strictMemorySafety(),
    .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"), .enableUpcomingFeature("InferIsolatedConformances"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"), .enableUpcomingFeature("ImmutableWeakCaptures"),
]

// MARK: - Dependencies

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let asyncHTTPClient = Target.Dependency.product(name: "AsyncHTTPClient", package: "async-http-client")
let collections = Target.Dependency.product(name: "OrderedCollections", package: "swift-collections")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let histogram = Target.Dependency.product(name: "Histogram", package: "hdrhistogram-swift")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore = Target.Dependency.product(name: "HummingbirdCore", package: "hummingbird")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let metrics = Target.Dependency.product(name: "CoreMetrics", package: "swift-metrics")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioHTTP1 = Target.Dependency.product(name: "NIOHTTP1", package: "swift-nio")
let nioHTTPTypes = Target.Dependency.product(name: "NIOHTTPTypes", package: "swift-nio-extras")
let nioHTTPTypesHTTP1 = Target.Dependency.product(name: "NIOHTTPTypesHTTP1", package: "swift-nio-extras")
let nioSSL = Target.Dependency.product(name: "NIOSSL", package: "swift-nio-ssl")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let tracing = Target.Dependency.product(name: "Tracing", package: "swift-distributed-tracing")
let unixSignals = Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle")
let systemPackage = Target.Dependency.product(name: "SystemPackage", package: "swift-system")
let serviceLifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")

// MARK: - Targets

func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], data: [String] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies, exclude: data, swiftSettings: settings)
}

let package = Package(
    name: "actingweb-inspector",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "ActingWeb", targets: ["ActingWeb"]),
        .library(name: "ActingWebSQLite", targets: ["ActingWebSQLite"]),
        .library(name: "ActingWebMCP", targets: ["ActingWebMCP"]),
        .library(name: "ActingWebHTTP", targets: ["ActingWebHTTP"]),
        .library(name: "ActingWebInspector", targets: ["ActingWebInspector"]),
        .executable(name: "actingweb-inspector", targets: ["actingweb-inspector"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/HdrHistogram/hdrhistogram-swift", from: "0.2.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/apple/swift-distributed-tracing", from: "1.7.3"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        // C: threads and the terminal.
        .target(name: "CThreads"),
        .target(name: "CTerminal", linkerSettings: [.linkedLibrary("ncursesw")]),

        // The library, the protocol, the server.
        library("JSON", [collections]),
        library("JSONSchema", ["JSON"]),
        library("ActingWeb", ["JSON", "CThreads", crypto, cryptoExtras, logging, nioCore, nioPosix]),
        library("ActingWebSQLite", ["ActingWeb", "JSON", crypto, grdb, systemPackage]),
        library("ActingWebMCP", ["ActingWeb", "JSON", "JSONSchema"]),
        library(
            "ActingWebHTTP",
            [
                "ActingWebMCP", "ActingWeb", "JSON", asyncHTTPClient, hummingbird, hummingbirdCore, httpTypes, logging,
                nioCore, nioHTTP1, nioHTTPTypes, nioHTTPTypesHTTP1, nioPosix, serviceLifecycle, systemPackage,
            ]
        ),

        // What was probably meant by a name that is unknown.
        library("Spelling"),

        // Evidence: what was observed, how it is kept, what it means.
        library("Trace"),
        // "Instrumentation" is the name of a target of swift-distributed-tracing.
        library("TraceInstrumentation", ["Trace", "ActingWeb", logging, metrics, tracing]),
        library("Recording", ["Trace", histogram]),
        library("Analysis", ["Spelling", "Trace"]),

        // Load on any MCP server.
        library("Load", ["Trace", "JSON", histogram, nioCore, nioHTTP1, nioPosix, nioSSL]),
        // This package's servers by turns with a bare handler and with others' servers.
        library("Bench", ["Load", "JSON", "Trace", nioCore, nioHTTP1, nioPosix]),

        // The terminal interface.
        library("Screen", ["Spelling"]),
        library("Interface", ["Analysis", "Screen", "Spelling", "Trace", "JSON", "JSONSchema"]),
        library("Preferences", ["Analysis", "Interface", "Screen", "Spelling", "Trace"]),
        library("TerminalDriver", ["CTerminal", "Screen"]),

        // The product and its sample applications.
        library(
            "ActingWebInspector",
            [
                "ActingWeb", "ActingWebHTTP", "ActingWebMCP", "Analysis", "Interface", "JSON", "Load", "Preferences",
                "Recording", "Screen", "Spelling", "TerminalDriver", "Trace", "TraceInstrumentation", asyncHTTPClient,
                logging, nioCore, nioHTTP1,
                serviceLifecycle, systemPackage,
                tracing, unixSignals,
            ]
        ),
        library("MemoryApp", ["ActingWeb", "JSON"]),
        library("DemoApp", ["ActingWeb", "JSON"]),
        library("ConformanceApp", ["ActingWeb", "JSON"]),
        .executableTarget(
            name: "actingweb-inspector",
            dependencies: [
                "ActingWebInspector", "ActingWebHTTP", "ActingWebMCP", "ActingWebSQLite", "ActingWeb", "Bench",
                "MemoryApp", "DemoApp", "ConformanceApp", "JSON", "Load", "Preferences", "Screen",
                argumentParser, systemPackage,
            ],
            swiftSettings: settings
        ),

        // Benchmarks, by hand: swift run -c release benchmarks --help
        .executableTarget(
            name: "benchmarks",
            dependencies: [
                "ActingWeb", "ActingWebHTTP", "ActingWebSQLite", "Analysis", "Bench", "DemoApp", "Interface", "JSON",
                "Load", "Recording",
                "Screen", "Trace", "TraceInstrumentation", argumentParser, logging, nioCore, serviceLifecycle,
            ],
            path: "Tests/Benchmarks",
            swiftSettings: settings
        ),

        // A process for tests to end while it writes, or keeps others from writing.
        .executableTarget(
            name: "store-writer", dependencies: ["ActingWebSQLite", "ActingWeb", "JSON", grdb, systemPackage],
            path: "Tests/StoreWriter", swiftSettings: settings
        ),

        // Tests.
        .target(
            name: "TestSupport", dependencies: ["JSON", "JSONSchema", asyncHTTPClient, nioCore, nioHTTP1],
            path: "Tests/TestSupport",
            swiftSettings: settings
        ),
        tests("JSONTests", ["JSON", "TestSupport"]),
        tests("JSONSchemaTests", ["JSONSchema", "JSON", "TestSupport"]),
        tests("ActingWebTests", ["ActingWeb", "ActingWebSQLite", "JSON", "TestSupport", logging, nioCore, nioPosix]),
        tests(
            "ActingWebSQLiteTests",
            ["ActingWebSQLite", "ActingWeb", "JSON", "TestSupport", "store-writer", grdb, nioCore]
        ),
        tests("ActingWebMCPTests", ["ActingWebMCP", "ActingWeb", "JSON", "TestSupport"]),
        tests(
            "ActingWebHTTPTests",
            [
                "ActingWebHTTP", "ActingWebMCP", "ActingWeb", "Analysis", "ConformanceApp", "DemoApp", "JSON",
                "TestSupport", "Trace", "TraceInstrumentation", asyncHTTPClient, httpTypes, logging, nioCore, nioHTTP1,
                serviceLifecycle, systemPackage,
            ]
        ),
        tests("TraceTests", ["Trace"]),
        tests(
            "TraceInstrumentationTests",
            ["TraceInstrumentation", "ActingWeb", "JSON", "Trace", logging, metrics, nioCore, tracing]
        ),
        tests("RecordingTests", ["Recording", "Trace"]),
        tests("SampleAppTests", ["MemoryApp", "DemoApp", "ActingWebMCP", "ActingWeb", "JSON", nioCore]),
        tests("AnalysisTests", ["Analysis", "TestSupport", "Trace"]),
        tests("ScreenTests", ["Screen"]),
        tests("PreferencesTests", ["Preferences", "Interface", "Screen", "Trace"]),
        tests("TerminalDriverTests", ["TerminalDriver", "Screen"]),
        tests(
            "ActingWebInspectorTests",
            [
                "ActingWebInspector", "ActingWeb", "ActingWebHTTP", "ActingWebMCP", "Analysis", "DemoApp", "Interface",
                "JSON", "Preferences", "Recording", "Screen", "Trace", nioCore, nioPosix, serviceLifecycle,
                systemPackage,
            ]
        ),
        tests("LoadTests", ["Load", "JSON", "JSONSchema", "TestSupport", "Trace", nioCore, nioHTTP1, nioPosix]),
        tests("BenchTests", ["Bench", "Load", "JSON", "JSONSchema"]),
        tests("EndToEnd", ["actingweb-inspector", "JSON", "JSONSchema", "TestSupport"]),
        tests(
            "InterfaceTests", ["Interface", "Analysis", "JSON", "JSONSchema", "Screen", "TestSupport", "Trace"],
            data: ["Snapshots"]),
        tests(
            "Interop", ["actingweb-inspector", "ActingWeb", "JSON"],
            data: ["story.py", "clients.py", "conformance.py", "fast.py", "login.py"]),
    ]
)
