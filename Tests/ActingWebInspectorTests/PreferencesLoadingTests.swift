import ActingWeb
import ActingWebHTTP
import ActingWebMCP
import Foundation
import Preferences
import Testing

@testable import ActingWebInspector

@Suite final class PreferencesLoadingTests {
    private let home = FileManager.default.temporaryDirectory.appending(path: "preferences-\(UUID().uuidString)")

    deinit {
        try? FileManager.default.removeItem(at: home)
    }

    private func load(_ text: String?, environment: [String: String] = [:]) throws -> Preferences {
        let folder = home.appending(path: "actingweb-inspector")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        if let text { try Data(text.utf8).write(to: folder.appending(path: "config.toml")) }
        return Preferences.load(environment: environment.merging(["XDG_CONFIG_HOME": home.path]) { $1 })
    }

    @Test func `the user's file is read`() throws {
        #expect(try load("[server]\nport = 9\n").number(.port) == 9)
    }

    @Test func `no file is no mistake`() throws {
        #expect(try load(nil).mistakes == [])
        #expect(Preferences.load(environment: [:]).mistakes == [])
    }

    @Test func `a file that is a folder is a mistake`() throws {
        try FileManager.default.createDirectory(
            at: home.appending(path: "actingweb-inspector/config.toml"), withIntermediateDirectories: true)

        #expect(
            try load(nil).mistakes.map(\.description) == [
                "config.toml: the file cannot be read; see what \"config path\" prints"
            ])
    }

    @Test func `what is usual is what a configuration in code has`() {
        let (set, code) = (ServerConfiguration(Preferences()), ServerConfiguration())

        #expect(set.host == code.host)
        #expect(set.port == code.port)
        #expect(set.loops == code.loops)
        #expect(set.workers == code.workers)
        #expect(set.offloadWorkers == code.offloadWorkers)
        #expect(set.syncHooks == code.syncHooks)
        #expect(set.workerLoop == code.workerLoop)
        #expect(set.stallThreshold == code.stallThreshold)
        #expect(set.mode == code.mode)
        #expect(set.authentication == code.authentication)
        #expect(set.mcp.limits.page == code.mcp.limits.page)
    }

    @Test func `the names of choices are those of the types`() {
        let types: [(Setting, [String])] = [
            (.mode, ExecutionMode.allCases.map(\.rawValue)), (.syncHooks, SyncHookPlacement.allCases.map(\.rawValue)),
            (.workerLoop, WorkerLoop.allCases.map(\.rawValue)), (.auth, Authentication.allCases.map(\.rawValue)),
            (.level, InspectorConfiguration.Observation.allCases.map(\.rawValue)),
            (.colour, InspectorConfiguration.ColourChoice.allCases.map(\.rawValue)),
        ]

        for (setting, names) in types { #expect(setting.kind == .choice(names)) }
    }

    @Test func `an inspector without a configuration takes what the user has set`() throws {
        let configuration = InspectorConfiguration(
            try load("[server]\nmode = \"blocking\"\nobserve = \"spans\"\nserver-timing = true\n"))

        #expect(configuration.server.mode == .blocking)
        #expect(configuration.observation == .spans)
        #expect(configuration.hasServerTiming)
    }
}
