import ActingWeb
import ActingWebHTTP
import ActingWebMCP
package import Preferences

extension InspectorConfiguration {
    /// How an inspector serves, and shows what it sees, with what is set.
    package init(_ preferences: Preferences) {
        self.init(
            server: ServerConfiguration(preferences),
            observation: preferences.choice(.level) ?? .payloads,
            hasServerTiming: preferences.isOn(.serverTiming))
        self.preferences = preferences
    }
}

extension ServerConfiguration {
    /// How a server serves with what is set.
    package init(_ preferences: Preferences) {
        self.init(
            host: preferences.text(.host) ?? "", port: preferences.number(.port), loops: preferences.number(.loops),
            workers: preferences.number(.workers), offloadWorkers: preferences.number(.offloadWorkers),
            syncHooks: preferences.choice(.syncHooks) ?? .offload,
            workerLoop: preferences.choice(.workerLoop) ?? .fresh,
            stallThreshold: .milliseconds(preferences.number(.stallThreshold)),
            mode: preferences.choice(.mode) ?? .async, authentication: preferences.choice(.auth) ?? .off)
        mcp.limits.page = preferences.number(.pageSize)
    }
}

extension Preferences {
    /// A setting that is one of a few; its kind allows no other names than the type has, which a test compares.
    func choice<Choice: RawRepresentable>(_ setting: Setting) -> Choice? where Choice.RawValue == String {
        text(setting).flatMap { Choice(rawValue: $0) }
    }
}
