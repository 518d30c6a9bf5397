import Load

/// Keeps a number of connections busy: each sends its next request when the answer to the last one is there.
struct ClosedLoop {
    let port: Int
    let connections: Int
    /// A tool that answers with the text it is given.
    let tool: String

    /// Runs for a while on a thread of its own.
    ///
    /// - Parameter duration: how long it is measured.
    /// - Returns: what was measured.
    /// - Throws: where the server cannot be reached, or any answer is not the one expected.
    func run(for duration: Duration) async throws -> LoadReport {
        var mix = try Mix([.tool(#"\#(tool)={"text":"ping"}"#)])
        try mix.setExpected("\(tool)=ping")
        var plan = LoadPlan(endpoint: try Endpoint(url: "http://127.0.0.1:\(port)/mcp"), mix: mix)
        plan.wire = .stateless
        plan.connections = connections
        plan.warmUp = .zero
        plan.extent = .duration(duration)
        plan.timeout = .seconds(60)
        let report = try await LoadRun(plan).report()
        if let failure = report.tally.failures.byCount.first { throw UnexpectedAnswer(failure: failure) }
        return report
    }
}

/// A server answered something else than what was asked for.
struct UnexpectedAnswer: Error, CustomStringConvertible {
    let failure: FailureTally.Entry

    var description: String { "\(failure.count) calls failed: \(failure.failure.description): \(failure.example)" }
}
