import ActingWeb
import JSON
import Synchronization

/// The calls that go on beside the requests that made them, kept until their time is over.
final class TaskTable: Sendable {
    /// What the extension is called.
    static let extensionName = "io.modelcontextprotocol/tasks"

    private let tasks = Mutex<[String: TaskRecord]>([:])
    private let limit: Int
    private let environment: AppEnvironment
    /// Told of each change, with the task as it is then.
    private let changed: @Sendable (TaskRecord) -> Void

    init(limit: Int, environment: AppEnvironment, changed: @escaping @Sendable (TaskRecord) -> Void) {
        self.limit = limit
        self.environment = environment
        self.changed = changed
    }

    var count: Int { tasks.withLock { $0.count } }

    /// Makes a task; `nil` where there are too many that have not ended.
    func begin(for owner: PrincipalKey) -> TaskRecord? {
        let now = environment.now()
        let record = TaskRecord(id: Base64URL.encode(environment.randomBytes(18)), owner: owner, created: now)
        let limit = limit
        return tasks.withLock { tasks in
            Self.makeRoom(in: &tasks, limit: limit, at: now)
            guard tasks.count < limit else { return nil }
            tasks[record.id] = record
            return record
        }
    }

    /// The task of an id, for whoever began it.
    func find(_ id: String, for owner: PrincipalKey) -> TaskRecord? {
        guard let record = tasks.withLock({ $0[id] }), record.owner == owner, !isOld(record) else { return nil }
        return record
    }

    /// Lets a task be stopped.
    func attach(_ call: CallHandle, to id: String) {
        tasks.withLock { $0[id]?.call = call }
    }

    /// Ends a task with what it came to, unless it was cancelled.
    func finish(_ id: String, _ answer: MCPAnswer) {
        update(id) { record in
            guard !record.status.isFinal else { return false }
            switch answer.content {
            case .success(let result): record.status = .completed(result)
            case .failure(let error): record.status = .failed(error)
            }
            return true
        }
    }

    /// Cancels a task; one that has ended stays as it is.
    func cancel(_ id: String) {
        let call = tasks.withLock { $0[id]?.call }
        let ended = update(id) { record in
            guard !record.status.isFinal else { return false }
            record.status = .cancelled
            return true
        }
        if ended { call?.cancel() }
    }

    /// Cancels everything.
    func cancelAll() {
        for id in tasks.withLock({ Array($0.keys) }) { cancel(id) }
    }

    @discardableResult
    private func update(_ id: String, _ change: (inout TaskRecord) -> Bool) -> Bool {
        let now = environment.now()
        let record: TaskRecord? = tasks.withLock { tasks in
            guard var record = tasks[id], change(&record) else { return nil }
            record.updated = now
            tasks[id] = record
            return record
        }
        if let record { changed(record) }
        return record != nil
    }

    private func isOld(_ record: TaskRecord) -> Bool {
        environment.now().milliseconds > record.created.milliseconds + TaskRecord.lifetime
    }

    private static func makeRoom(in tasks: inout [String: TaskRecord], limit: Int, at now: Timestamp) {
        guard tasks.count >= limit else { return }
        tasks = tasks.filter { $0.value.created.milliseconds + TaskRecord.lifetime >= now.milliseconds }
        let ended = tasks.values.filter(\.status.isFinal).sorted { $0.updated.milliseconds < $1.updated.milliseconds }
        for record in ended.prefix(max(0, tasks.count - limit + 1)) { tasks[record.id] = nil }
    }
}

// MARK: - Questions

extension TaskTable {
    /// Asks the client of a task something, which it finds when it asks about the task.
    func ask(_ id: String, _ questions: [ClientQuestion]) -> [AwaitedReply<JSONValue>] {
        let replies = questions.map { _ in AwaitedReply<JSONValue>() }
        let isAsked = update(id) { record in
            guard !record.status.isFinal else { return false }
            var open: [String: (question: ClientQuestion, reply: AwaitedReply<JSONValue>)] = [:]
            if case .inputRequired(let known) = record.status { open = known }
            for (question, reply) in zip(questions, replies) {
                open[record.name(for: question)] = (question, reply)
            }
            record.status = .inputRequired(open)
            return true
        }
        if !isAsked { replies.forEach { $0.settle(.failure(CancellationError())) } }
        return replies
    }

    /// Takes a client's answers; those to nothing that is asked are no fault.
    func answer(_ id: String, _ answers: JSONObject) {
        var settled: [(AwaitedReply<JSONValue>, JSONValue)] = []
        update(id) { record in
            guard case .inputRequired(var open) = record.status else { return false }
            for (key, answer) in answers {
                if let known = open.removeValue(forKey: key) { settled.append((known.reply, answer)) }
            }
            record.status = open.isEmpty ? .working : .inputRequired(open)
            return !settled.isEmpty
        }
        for (reply, answer) in settled { reply.settle(.success(answer)) }
    }
}
