package import Load

/// Keeps a number of connections busy: each sends its next request when the answer to the last one is there.
package struct ClosedLoop: Sendable {
    /// The server's endpoint.
    package var url: String
    package var headers: [HeaderField] = []
    package var wire = WireChoice.stateless
    package var connections: Int
    /// A tool that answers with the text it is given.
    package var tool: String

    package init(url: String, connections: Int, tool: String) {
        self.url = url
        self.connections = connections
        self.tool = tool
    }

    /// What to send: every answer has to have the text that was asked for.
    ///
    /// - Throws: `EndpointError` where the URL is none, `MixError` where the tool has no name.
    package func plan(_ extent: LoadPlan.Extent, warmUp: Duration = .zero) throws -> LoadPlan {
        var mix = try Mix([.tool(#"\#(tool)={"text":"ping"}"#)])
        try mix.setExpected("\(tool)=ping")
        var plan = LoadPlan(endpoint: try Endpoint(url: url), mix: mix)
        plan.headers = headers
        plan.wire = wire
        plan.connections = connections
        plan.warmUp = warmUp
        plan.extent = extent
        plan.timeout = .seconds(60)
        return plan
    }
}
