import ActingWebMCP
import Interface
import JSON
import Trace

extension TryClient {
    /// Calls a tool on every path in turns, one call at a time, and tells of each.
    func compare(_ plan: Comparison.Plan) async {
        do {
            // The connection is opened by something that is not measured.
            _ = try await wire.post(Self.message("compare", "ping", [:]).encoded(), [])
            for (number, mode) in plan.order.enumerated() {
                try Task.checkCancellation()
                news.post(.sampled(plan.id, try await sample(plan, number, mode)))
            }
            news.post(.compared(plan.id, failure: nil))
        } catch {
            news.post(.compared(plan.id, failure: "\(error)"))
        }
    }

    private func sample(
        _ plan: Comparison.Plan, _ number: Int, _ mode: ExecutionMode
    ) async throws -> Comparison.Sample {
        let params: JSONValue = ["name": .string(plan.tool), "arguments": .object(plan.arguments)]
        let body = Self.message("compare-\(number)", "tools/call", params).encoded()
        let headers: TryWire.Headers = [
            ("MCP-Protocol-Version", ProtocolRevision.latest.rawValue), ("X-ActingWeb-Mode", mode.rawValue),
            ("Accept", "application/json"),
        ]
        var request: Request.ID?
        let clock = ContinuousClock()
        let start = clock.now
        let answer = try await wire.post(body, headers) { incoming in
            if case .traced(let id) = incoming { request = id }
        }
        let time = clock.now - start
        var message = answer.message?.object
        message?["id"] = nil
        return Comparison.Sample(
            mode: mode, time: time, status: answer.status, request: request, answer: message.map { .object($0) })
    }

    static func message(_ id: String, _ method: String, _ params: JSONValue) -> JSONValue {
        ["jsonrpc": "2.0", "id": .string(id), "method": .string(method), "params": params]
    }
}
