import ActingWeb
import JSON
import Testing

@Suite(.timeLimit(.minutes(5))) struct MisuseQuestionTests {
    @Test func `a hook whose handler holds the loop is told that its client cannot answer`() async throws {
        let setting = Setting(mode: .misuse, revision: "2025-11-25")
        try await ConformanceClient.using(setting, ["elicitation": [:]]) { client in
            let heard = try await client.call("test_elicitation", ["message": "Who?"])

            #expect(heard.result?["isError"] == true)
            #expect(heard.text?.contains("holds the event loop") == true)
        }
    }
}
