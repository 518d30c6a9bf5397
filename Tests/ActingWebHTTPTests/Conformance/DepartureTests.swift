import ActingWeb
import JSON
import Testing
import Trace

@Suite(.timeLimit(.minutes(5))) struct DepartureTests {
    @Test(arguments: Setting.stateless)
    func `a call whose client goes away is cancelled, and is no failure of its tool`(setting: Setting) async throws {
        try await ConformanceClient.using(setting) { client, trace in
            let leaving = Task {
                var answer = try await client.open(
                    "tools/call",
                    [
                        "name": "slow_compute", "arguments": ["seconds": 60], "_meta": ["progressToken": 1],
                    ])
                return try await answer.nextMessage()
            }
            // The reader goes with the task, and the connection with the reader.
            let news = try await leaving.value
            #expect(news?["method"] == "notifications/progress")

            await trace.finished(1)
            #expect(trace.events.finishes.map(\.finish.outcome) == [.dropped])
        }
    }
}
