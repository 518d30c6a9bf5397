import Interface

/// What a session leaves when it has ended.
struct Parting: Sendable {
    /// What is to stand on the terminal.
    var text = ""
    /// What an audience was walked through, as far as it came.
    var demo: DemoRun?
}
