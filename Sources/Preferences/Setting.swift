import Interface
import Trace

/// What can be set besides keys: by a flag, in the environment, or in the configuration file.
///
/// The raw value is its name in the file, with its table.
package enum Setting: String, CaseIterable, Hashable, Sendable {
    case theme = "screen.theme"
    case colour = "screen.colour"
    case ascii = "screen.ascii"
    case mouse = "screen.mouse"
    case columns = "screen.columns"
    case sort = "screen.sort"
    case frames = "screen.frames-per-second"
    case requests = "retention.requests"
    case bytes = "retention.bytes"
    case host = "server.host"
    case port = "server.port"
    case loops = "server.loops"
    case mode = "server.mode"
    case syncHooks = "server.sync-hooks"
    case offloadWorkers = "server.offload-workers"
    case workers = "server.workers"
    case workerLoop = "server.worker-loop"
    case stallThreshold = "server.stall-threshold"
    case level = "server.observe"
    case serverTiming = "server.server-timing"
    case auth = "server.auth"
    case pageSize = "server.page-size"

    /// What a setting may be.
    package enum Kind: Hashable, Sendable {
        case text
        case number(ClosedRange<Int>)
        case flag
        case choice([String])
        /// Some of these, in any order.
        case list([String])
    }

    package var kind: Kind {
        switch self {
        case .theme, .host: .text
        case .colour: .choice(["mono", "16", "256"])
        case .ascii, .mouse, .serverTiming: .flag
        case .columns: .list(Column.allCases.map(\.rawValue))
        case .sort: .choice(["none"] + Column.allCases.flatMap { [$0.rawValue, "\($0.rawValue) ascending"] })
        case .frames: .number(1...60)
        case .requests: .number(10...1_000_000)
        case .bytes: .number(0...(1 << 40))
        case .port: .number(0...65_535)
        case .loops: .number(1...256)
        case .mode: .choice(ExecutionMode.allCases.map(\.rawValue))
        case .syncHooks: .choice(["offload", "inline"])
        case .offloadWorkers, .workers: .number(1...1_000)
        case .workerLoop: .choice(["fresh", "shared"])
        case .stallThreshold: .number(1...60_000)
        case .level: .choice(ObservationLevel.allCases.map(\.name))
        case .auth: .choice(["off", "required"])
        case .pageSize: .number(1...10_000)
        }
    }

    /// What it is where nobody sets it; `nil` where something else decides.
    package var standard: TOMLValue? {
        switch self {
        case .theme, .colour, .columns, .ascii: nil
        case .mouse: .flag(true)
        case .serverTiming: .flag(false)
        case .sort: .text("none")
        case .frames: .number(30)
        case .requests: .number(10_000)
        case .bytes: .number(64 << 20)
        case .host: .text("127.0.0.1")
        case .port: .number(8_765)
        case .loops: .number(1)
        case .mode: .text(ExecutionMode.async.rawValue)
        case .syncHooks: .text("offload")
        case .offloadWorkers, .workers: .number(10)
        case .workerLoop: .text("fresh")
        case .stallThreshold: .number(20)
        case .level: .text(ObservationLevel.payloads.name)
        case .auth: .text("off")
        case .pageSize: .number(100)
        }
    }

    /// What decides where nobody sets it.
    var decidedBy: String {
        switch self {
        case .theme: "the terminal's background decides"
        case .colour: "the terminal and NO_COLOR decide"
        case .ascii: "the locale decides"
        case .columns: "the width decides"
        default: "default"
        }
    }

    /// The table in the file, and the name in it.
    var path: [String] { rawValue.split(separator: ".").map(String.init) }

    var name: String { path.last ?? rawValue }

    /// The flag on the command line; some settings have none.
    package var flag: String { "--\(name)" }

    /// The variable in the environment.
    package var variable: String {
        Self.variablePrefix + name.map { $0 == "-" ? "_" : String($0).uppercased() }.joined()
    }

    static let variablePrefix = "ACTINGWEB_INSPECTOR_"
}
