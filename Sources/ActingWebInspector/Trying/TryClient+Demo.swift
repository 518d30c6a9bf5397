import ActingWebMCP
import Interface
import JSON
import NIOCore
import Trace

extension TryClient {
    /// How long one call of a demo may take.
    private static let demoPatience = TimeAmount.seconds(30)

    /// Makes the calls of a step of a demo, round by round, and tells what comes back of each.
    func play(_ order: DemoOrder) async {
        // Opening connections is no part of what is shown.
        await withTaskGroup { tasks in
            let ping = Self.message("demo", "ping", [:]).encoded()
            for _ in 0..<order.connections { tasks.addTask { _ = try? await self.wire.post(ping, []) } }
        }
        var first = 0
        for round in order.rounds {
            await play(round, from: first, turn: order.turn)
            first += round.count
        }
        news.post(.demo(.ended(turn: order.turn)))
    }

    /// Makes calls at the same time, the first of which is the step's one with that number.
    private func play(_ round: [DemoCall], from first: Int, turn: Int) async {
        await withTaskGroup(of: (call: Int, answer: DemoAnswer).self) { tasks in
            for (place, call) in round.enumerated() {
                for _ in 0..<call.count { tasks.addTask { (first + place, await self.answer(call)) } }
            }
            for await (call, answer) in tasks {
                news.post(.demo(.answered(turn: turn, call: call, answer)))
            }
        }
    }

    private func answer(_ call: DemoCall) async -> DemoAnswer {
        let params: JSONValue = ["name": .string(call.tool), "arguments": .object(call.arguments)]
        let headers: TryWire.Headers = [
            ("MCP-Protocol-Version", ProtocolRevision.latest.rawValue), ("X-ActingWeb-Mode", call.mode.rawValue),
            ("X-ActingWeb-Sync-Hooks", call.isInline ? "inline" : "offload"), ("Accept", "application/json"),
        ]
        var request: Request.ID?
        do {
            let answer = try await wire.post(
                Self.message("demo", "tools/call", params).encoded(), headers, patience: Self.demoPatience
            ) { incoming in
                if case .traced(let id) = incoming { request = id }
            }
            guard let result = answer.message?["result"] else {
                return DemoAnswer(request: request, failure: TryWire.Failure(refusal: answer).description)
            }
            let words = result["content"]?[0]?["text"]?.string ?? "the tool failed"
            return DemoAnswer(request: request, failure: result["isError"]?.bool == true ? words : nil)
        } catch {
            return DemoAnswer(request: request, failure: "\(error)")
        }
    }
}
