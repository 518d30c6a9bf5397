import JSON

/// What an answer has to be, held against what came.
struct AnswerCheck {
    /// A fault and what the server said of it.
    struct Fault: Error, Hashable {
        var failure: Failure
        var words = ""
    }

    let id: Int64
    let kind: MixEntry.Kind
    /// What the answer's texts must contain.
    let expected: String?

    /// What is wrong with the answer's status and body; `nil` where nothing is.
    func fault(in answer: HTTPAnswer) -> Fault? {
        guard answer.status == 200 else { return Self.fault(ofStatus: answer) }
        do {
            return fault(in: try JSONValue(parsing: answer.body))
        } catch {
            return Fault(failure: .notJSON, words: Self.text(answer.body))
        }
    }

    /// What is wrong with a message as the response; `nil` where nothing is.
    func fault(in message: JSONValue) -> Fault? {
        guard message["jsonrpc"] == "2.0" else { return Fault(failure: .notRPC, words: message.description) }
        // A server that could not read the id says so without one.
        if let error = message["error"], message["id"].map({ $0 == .integer(id) || $0.isNull }) ?? true {
            return Self.fault(of: error)
        }
        guard message["id"] == .integer(id) else { return Fault(failure: .wrongID, words: message.description) }
        guard let result = message["result"], result.object != nil else {
            return Fault(failure: .notRPC, words: message.description)
        }
        return fault(inResult: result)
    }

    private func fault(inResult result: JSONValue) -> Fault? {
        if let type = result["resultType"]?.string, type != "complete" {
            return Fault(failure: .unfinished, words: "resultType \(type)")
        }
        let parts =
            switch kind {
            case .tool: result["content"]?.array
            case .prompt: result["messages"]?.array?.compactMap { $0["content"] }
            case .resource: result["contents"]?.array
            }
        guard let parts else { return Fault(failure: .notRPC, words: result.description) }
        let texts = parts.compactMap { $0["text"]?.string ?? $0["resource"]?["text"]?.string }
        if result["isError"] == true { return Fault(failure: .toolError, words: texts.joined(separator: " ")) }
        guard let expected, !texts.contains(where: { $0.contains(expected) }) else { return nil }
        return Fault(failure: .wrongText, words: texts.joined(separator: " "))
    }

    /// A refusal, which may say more in its body than by its status.
    static func fault(ofStatus answer: HTTPAnswer) -> Fault {
        if let error = try? JSONValue(parsing: answer.body)["error"], error["code"]?.integer != nil {
            return fault(of: error)
        }
        return Fault(failure: .status(answer.status), words: text(answer.body))
    }

    private static func fault(of error: JSONValue) -> Fault {
        guard let code = error["code"]?.integer else { return Fault(failure: .notRPC, words: error.description) }
        return Fault(failure: .error(code), words: error["message"]?.string ?? "")
    }

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes.prefix(400), as: UTF8.self) }
}
