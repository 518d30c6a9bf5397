import ActingWebHTTP
import Analysis
import Interface
import Preferences

/// A server of this process, as those see it who show it: what it observes, and what they may change while it runs.
struct RunningServer: Sendable {
    let facts: Server
    let observatory: Observatory
    let modes: ModeSwitch
    /// Makes the calls that the user asks for.
    let client: TryClient
    /// Puts the load on the server that the user asks for.
    let load: LoadClient
    let preferences: Preferences
    /// What is known to be in the way before any request.
    let findings: [Finding]
    /// What the user should know before anybody calls.
    let warnings: [String]
    /// What an audience is to be walked through.
    let demo: DemoRun?
}
