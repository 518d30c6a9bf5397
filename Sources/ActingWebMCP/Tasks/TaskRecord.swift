import ActingWeb
import JSON

/// A call that goes on beside the request that made it: what its client can ask about it.
struct TaskRecord {
    /// How far it is.
    enum Status {
        case working
        /// It waits for answers to these questions, by what they are known by.
        case inputRequired([String: (question: ClientQuestion, reply: AwaitedReply<JSONValue>)])
        case completed(JSONObject)
        case failed(RPCError)
        case cancelled

        var name: String {
            switch self {
            case .working: "working"
            case .inputRequired: "input_required"
            case .completed: "completed"
            case .failed: "failed"
            case .cancelled: "cancelled"
            }
        }

        var isFinal: Bool {
            switch self {
            case .working, .inputRequired: false
            case .completed, .failed, .cancelled: true
            }
        }
    }

    /// How long a task can be asked about, in milliseconds.
    static let lifetime: Int64 = 3_600_000
    /// How often a client should ask, in milliseconds.
    static let pollInterval: Int64 = 500

    let id: String
    let owner: PrincipalKey
    let created: Timestamp
    var updated: Timestamp
    var status = Status.working
    var call: CallHandle?
    /// What its questions were known by; no name is used twice.
    private var names: Set<String> = []

    init(id: String, owner: PrincipalKey, created: Timestamp) {
        self.id = id
        self.owner = owner
        self.created = created
        updated = created
    }

    /// A name for a question that no other question of the task has had.
    mutating func name(for question: ClientQuestion) -> String {
        let wanted = question.key ?? "question-\(names.count + 1)"
        let name = names.contains(wanted) ? "\(wanted)-\(names.count + 1)" : wanted
        names.insert(name)
        return name
    }

    /// The task as the protocol writes it.
    var json: JSONObject {
        [
            "taskId": .string(id), "status": .string(status.name), "createdAt": .string(created.text),
            "lastUpdatedAt": .string(updated.text), "ttlMs": .integer(Self.lifetime),
            "pollIntervalMs": .integer(Self.pollInterval),
        ]
    }

    /// The task with what it came to, or what it asks.
    func detailed(_ revision: ProtocolRevision) -> JSONObject {
        var json = json
        switch status {
        case .working, .cancelled: break
        case .inputRequired(let questions):
            let forms = questions.sorted { $0.key < $1.key }
                .map { ($0.key, QuestionForm($0.value.question, revision, id: $0.key).json) }
            json["inputRequests"] = .object(JSONObject(uniqueKeysWithValues: forms))
        case .completed(let result): json["result"] = .object(result)
        case .failed(let error): json["error"] = error.json(id: nil)["error"]
        }
        return json
    }
}
