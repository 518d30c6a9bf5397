import ActingWeb
import JSON

/// Questions under keys of their own, which a client that stands for itself answers by asking anew.
extension ConformanceApp {
    private static let capital = Form.sampling("What is the capital of France?")

    static func addRounds(to app: App) {
        app.tool("test_input_required_result_elicitation", "Asks for the person's name.") { _, call in
            .string("Hello, \(try await call.client.elicit(Form.userName, key: "user_name").text("name"))!")
        }
        app.tool("test_input_required_result_sampling", "Asks the client's model for a capital.") { _, call in
            .string(Form.text(of: try await call.client.sample(capital, key: "capital_question")))
        }
        app.tool("test_input_required_result_list_roots", "Asks for the folders that the client works in.") {
            _, call in
            let roots = try await call.client.roots(key: "client_roots")
            return .string("folders: \(roots.compactMap { $0["uri"]?.string }.joined(separator: " "))")
        }
        app.tool("test_input_required_result_multi_round", "Asks twice, one question after the other.") { _, call in
            let name = try await call.client.elicit(Form.userName, key: "step1").text("name")
            let form = Elicitation.form("Which colour do you like?", Form.texts("color"))
            return .string("\(name) likes \(try await call.client.elicit(form, key: "step2").text("color"))")
        }
        addSealedRounds(to: app)
        addJointRounds(to: app)
    }

    /// The client keeps what the server has to know in the next round, and must not be able to change it.
    private static func addSealedRounds(to app: App) {
        for (name, description) in [
            ("test_input_required_result_request_state", "Asks for a confirmation, and knows its own state again."),
            ("test_input_required_result_tampered_state", "Asks for a confirmation, and takes no state but its own."),
        ] {
            app.tool(name, description) { _, call in
                let confirmation = Elicitation.form("Do you confirm?", Form.tick("ok"))
                return .string("state-ok: \(try await call.client.elicit(confirmation, key: "confirm").words)")
            }
        }
    }

    /// Several questions at once.
    private static func addJointRounds(to app: App) {
        app.tool("test_input_required_result_multiple_inputs", "Asks the person, the model and the client at once.") {
            _, call in
            let answers = try await call.client.ask(questions)
            return .string("\(answers.count) answers: \(JSONValue.array(answers))")
        }
        app.tool("test_input_required_result_capabilities", "Asks only what the client said it can be asked.") {
            _, call in
            let possible = questions.filter { call.client.capabilities.include($0.requiredCapability) }
            return .string("\(try await call.client.ask(possible).count) answers")
        }
    }

    private static let questions = [
        ClientQuestion(.elicitation(Form.userName), key: "user_name"),
        ClientQuestion(.sampling(capital), key: "capital_question"),
        ClientQuestion(.roots, key: "client_roots"),
    ]
}
