import Load

extension LoadPlan {
    /// A short run of calls of `get_echo`, without a warm-up.
    static func of(_ url: String, _ change: (inout LoadPlan) -> Void = { _ in }) throws -> LoadPlan {
        var plan = LoadPlan(endpoint: try Endpoint(url: url), mix: try Mix([.tool(#"get_echo={"text":"ping"}"#)]))
        plan.warmUp = .zero
        plan.timeout = .seconds(5)
        plan.connections = 4
        plan.extent = .count(100)
        change(&plan)
        return plan
    }
}
