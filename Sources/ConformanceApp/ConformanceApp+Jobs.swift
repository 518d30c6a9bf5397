import ActingWeb
import JSON

/// Work that a client may leave and ask about: tools whose calls can become tasks, and one whose calls do not.
extension ConformanceApp {
    static func addJobs(to app: App) {
        app.tool(
            "greet", "Greets at once; its calls never become tasks.",
            Schema.object(["name": Schema.text("Whom to greet.")], required: ["name"])
        ) { _, call in
            .string("Hello, \(try call.string("name"))!")
        }
        app.tool(
            "slow_compute", "Waits so many seconds, then answers.",
            Schema.object(
                [
                    "seconds": ["type": "number", "minimum": 0, "maximum": 600, "description": "How long."],
                    "label": Schema.text("What to call the work."),
                ],
                required: ["seconds"]),
            as: .tool(tasks: .whereKnown)
        ) { _, call in
            guard let seconds = call.data["seconds"]?.double, (0...600).contains(seconds) else {
                throw ArgumentError(key: "seconds", expected: "a number from 0 to 600", isMissing: false)
            }
            call.client.report(0, of: 1, message: "begun")
            try await Task.sleep(for: .seconds(seconds))
            return .string("\(call.data["label"]?.string ?? "the work") took \(seconds) s")
        }
        addFailures(to: app)
        addTasksWithQuestions(to: app)
    }

    private static func addFailures(to app: App) {
        app.tool("failing_job", "A task that ends with a failure of the tool.", as: .tool(tasks: .always)) { _, _ in
            try await Task.sleep(for: .milliseconds(50))
            throw ConformanceFailure("the job fails on purpose")
        }
        app.tool(
            "protocol_error_job", "A task that ends with an error of the protocol.", as: .tool(tasks: .whereKnown)
        ) { _, _ in
            try await Task.sleep(for: .milliseconds(50))
            throw InternalFault(message: "the job cannot be answered, on purpose")
        }
    }

    private static let nameQuestions = [
        ClientQuestion(.elicitation(.form("What is the first name?", Form.texts("name"))), key: "first"),
        ClientQuestion(.elicitation(.form("What is the second name?", Form.texts("name"))), key: "second"),
    ]

    private static func addTasksWithQuestions(to app: App) {
        app.tool(
            "confirm_delete", "A task that asks before it deletes a file; nothing is deleted.",
            Schema.object(["filename": Schema.text("The file.")], required: ["filename"]),
            as: .tool(tasks: .whereKnown)
        ) { _, call in
            let file = try call.string("filename")
            let form = Elicitation.form("Is \(file) to be deleted?", Form.tick("confirm"))
            guard case .accepted(let answer) = try await call.client.elicit(form, key: "confirm"),
                answer["confirm"] == true
            else { return .string("\(file) was kept") }
            return .string("\(file) would be deleted")
        }
        app.tool("multi_input", "A task that asks two questions at once.", as: .tool(tasks: .whereKnown)) { _, call in
            let answers = try await call.client.ask(nameQuestions)
            let names = answers.map { $0["content"]?["name"]?.string ?? "nobody" }
            return .string("the names are \(names.joined(separator: " and "))")
        }
        let name = ClientQuestion(.elicitation(Form.userName), key: "user_name")
        app.tool(
            "test_tool_with_task", "Asks for a name first, and becomes a task once it has it.",
            as: .tool(tasks: .whereKnown, questions: [name])
        ) { _, call in
            .string("Hello, \(try await call.client.elicit(Form.userName, key: "user_name").text("name"))!")
        }
    }
}
