import JSON
import Testing
import Trace

@Suite(.timeLimit(.minutes(5))) struct JobToolTests {
    private static let tasks: JSONValue = [
        "extensions": ["io.modelcontextprotocol/tasks": [:]], "elicitation": [:],
    ]

    @Test(arguments: Setting.stateless)
    func `a call that becomes a task is answered with a handle, and asked about until it has ended`(
        setting: Setting
    ) async throws {
        try await ConformanceClient.using(setting, Self.tasks) { client in
            let created = try await client.call("slow_compute", ["seconds": 0.05, "label": "work"]).result
            #expect(created?["resultType"] == "task")
            #expect(created?["status"] == "working")
            #expect(created?["pollIntervalMs"]?.integer != nil)

            let ended = try await client.task(created, until: "completed")
            #expect(ended?["resultType"] == "complete")
            #expect(ended?["result"]?["content"]?[0]?["text"] == "work took 0.05 s")
        }
    }

    @Test func `the hook of a task is timed on its loop as any other is`() async throws {
        try await ConformanceClient.using(.async("2026-07-28"), Self.tasks) { client, trace in
            let created = try await client.call("slow_compute", ["seconds": 0.05, "label": "work"]).result
            _ = try await client.task(created, until: "completed")

            let call = try #require(trace.requests.flatMap(\.calls).first { $0.name == "slow_compute" })
            let polls = try #require(call.end?.polls)
            #expect(polls.count >= 2)
        }
    }

    @Test(arguments: Setting.newest)
    func `a client that knows no tasks waits for the answer`(setting: Setting) async throws {
        try await ConformanceClient.using(setting) { client in
            let heard = try await client.call("slow_compute", ["seconds": 0.05])
            #expect(heard.text == "the work took 0.05 s")
            #expect(try await client.call("greet", ["name": "Ann"]).text == "Hello, Ann!")
        }
    }

    @Test(arguments: Setting.stateless)
    func `greeting never becomes a task`(setting: Setting) async throws {
        try await ConformanceClient.using(setting, Self.tasks) { client in
            let heard = try await client.call("greet", ["name": "Ann"])
            #expect(heard.text == "Hello, Ann!")
        }
    }

    @Test(arguments: Setting.stateless)
    func `a tool that fails completes its task, and an error of the protocol fails it`(setting: Setting) async throws {
        try await ConformanceClient.using(setting, Self.tasks) { client in
            let failing = try await client.task(client.call("failing_job").result, until: "completed")
            #expect(failing?["result"]?["isError"] == true)
            #expect(failing?["error"] == nil)

            let broken = try await client.task(client.call("protocol_error_job").result, until: "failed")
            #expect(broken?["error"]?["code"] == -32603)
            #expect(broken?["result"] == nil)
        }
    }

    @Test(arguments: Setting.newest)
    func `without a task an error of the protocol is one`(setting: Setting) async throws {
        try await ConformanceClient.using(setting) { client in
            let heard = try await client.call("protocol_error_job")
            #expect(heard.status == 200)
            #expect(heard.code == -32603)
        }
    }

    @Test(arguments: Setting.stateless)
    func `a tool that is always a task cannot be called by a client that knows none`(setting: Setting) async throws {
        try await ConformanceClient.using(setting) { client in
            let heard = try await client.call("failing_job")
            #expect(heard.status == 400)
            #expect(heard.code == -32021)
            let required: JSONValue = ["extensions": ["io.modelcontextprotocol/tasks": [:]]]
            #expect(heard.messages.last?["error"]?["data"]?["requiredCapabilities"] == required)
        }
    }

    @Test(arguments: [(true, "a.txt would be deleted"), (false, "a.txt was kept")], Setting.stateless)
    func `a task asks, and goes on with the answer`(
        answer: (confirms: Bool, words: String), setting: Setting
    ) async throws {
        try await ConformanceClient.using(setting, Self.tasks) { client in
            let created = try await client.call("confirm_delete", ["filename": "a.txt"]).result
            let asking = try await client.task(created, until: "input_required")
            #expect(asking?["inputRequests"]?["confirm"]?["method"] == "elicitation/create")

            let content: JSONValue = ["confirm": .bool(answer.confirms)]
            try await client.update(created, ["confirm": ["action": "accept", "content": content]])

            let ended = try await client.task(created, until: "completed")
            #expect(ended?["result"]?["content"]?[0]?["text"]?.string == answer.words)
        }
    }

    @Test(arguments: Setting.stateless)
    func `two questions can be answered one after the other`(setting: Setting) async throws {
        try await ConformanceClient.using(setting, Self.tasks) { client in
            let created = try await client.call("multi_input").result
            let asking = try await client.task(created, until: "input_required")
            #expect(asking?["inputRequests"]?.object.map { Array($0.keys) } == ["first", "second"])

            try await client.update(created, ["first": ["action": "accept", "content": ["name": "Ann"]]])
            let rest = try await client.task(created, until: "input_required")
            #expect(rest?["inputRequests"]?.object.map { Array($0.keys) } == ["second"])

            try await client.update(created, ["second": ["action": "accept", "content": ["name": "Bob"]]])
            let ended = try await client.task(created, until: "completed")
            #expect(ended?["result"]?["content"]?[0]?["text"] == "the names are Ann and Bob")
        }
    }

    @Test(arguments: Setting.stateless)
    func `what a task has to know before it begins is asked before there is one`(setting: Setting) async throws {
        try await ConformanceClient.using(setting, Self.tasks) { client in
            let name = "test_tool_with_task"
            let first = try await client.call(name).result
            #expect(first?["resultType"] == "input_required")
            #expect(first?["taskId"] == nil)

            let second = try await client.call(
                name,
                more: [
                    "inputResponses": ["user_name": ["action": "accept", "content": ["name": "Ann"]]],
                    "requestState": first?["requestState"] ?? "",
                ]
            ).result
            #expect(second?["resultType"] == "task")
            #expect(second?["requestState"] == nil)
            let ended = try await client.task(second, until: "completed")
            #expect(ended?["result"]?["content"]?[0]?["text"] == "Hello, Ann!")
        }
    }

    @Test(arguments: Setting.stateless)
    func `a task that is cancelled stays cancelled`(setting: Setting) async throws {
        try await ConformanceClient.using(setting, Self.tasks) { client in
            let created = try await client.call("slow_compute", ["seconds": 60]).result
            let id = try #require(created?["taskId"])

            for _ in 0..<2 {
                let ack = try await client.ask("tasks/cancel", ["taskId": id]).result
                #expect(ack?.object.map { Set($0.keys) } == ["resultType", "_meta"])
            }
            #expect(try await client.task(created, until: "cancelled")?["status"] == "cancelled")
        }
    }
}

extension ConformanceClient {
    /// Asks about a task until it has a status.
    fileprivate func task(_ created: JSONValue?, until status: String) async throws -> JSONValue? {
        let id = try #require(created?["taskId"])
        while true {
            let task = try await ask("tasks/get", ["taskId": id]).result
            if task?["status"]?.string == status { return task }
            guard ["working", "input_required"].contains(task?["status"]?.string) else { return task }
            await Task.yield()
        }
    }

    /// Answers what a task asks.
    fileprivate func update(_ created: JSONValue?, _ responses: JSONValue) async throws {
        let id = try #require(created?["taskId"])
        let ack = try await ask("tasks/update", ["taskId": id, "inputResponses": responses]).result
        #expect(ack?["resultType"] == "complete")
        #expect(ack?["status"] == nil)
    }
}
