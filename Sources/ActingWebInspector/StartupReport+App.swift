import ActingWeb
import ActingWebHTTP
import Analysis
import JSON
import Trace
import TraceInstrumentation

extension StartupReport {
    /// The report on an application's hooks as a server will run them.
    init(_ app: App, _ configuration: ServerConfiguration) {
        let table = app.hooks.current
        let hooks = ActingWeb.HookKind.allCases.flatMap { table.all($0) }.map { hook in
            StartupReport.Hook(
                kind: Trace.HookKind(hook.kind), name: hook.name, index: hook.index,
                shape: hook.isAsynchronous ? .asynchronous : .synchronous)
        }
        self.init(
            hooks: hooks, isInline: configuration.syncHooks == .inline, isShared: configuration.workerLoop == .shared)
    }

    /// The report as one line of `serve --log json`.
    var json: JSONValue {
        [
            "hooks": .array(hooks.map(record)),
            "findings": .array(findings.map { FindingRecord(finding: $0).json }),
        ]
    }

    private func record(_ hook: Hook) -> JSONValue {
        var paths: JSONObject = [:]
        for mode in Trace.ExecutionMode.allCases {
            paths[mode.rawValue] = .string(String(path(of: hook.shape, in: mode).letter))
        }
        return [
            "kind": .string(hook.kind.rawValue), "hook": .string(hook.name), "index": .integer(Int64(hook.index)),
            "declared": .string(hook.shape.rawValue),
            "paths": .object(paths),
        ]
    }
}
