/// How many servers run at the same time in tests: each has threads of its own, and a test waits for its turn rather
/// than that hundreds of servers share two processors.
actor ServerSlots {
    private static let shared = ServerSlots(12)
    /// Whether the current test has its turn; a second server of it needs none.
    @TaskLocal private static var isTaken = false

    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    private init(_ count: Int) {
        free = count
    }

    /// Runs a function when it is its turn.
    static func inTurn<Value>(_ body: () async throws -> Value) async throws -> Value {
        if isTaken { return try await body() }
        await shared.take()
        let result: Result<Value, any Error>
        do {
            result = .success(try await $isTaken.withValue(true, operation: body))
        } catch {
            result = .failure(error)
        }
        await shared.giveBack()
        return try result.get()
    }

    private func take() async {
        guard free == 0 else {
            free -= 1
            return
        }
        await withCheckedContinuation { waiting.append($0) }
    }

    private func giveBack() {
        guard waiting.isEmpty else { return waiting.removeFirst().resume() }
        free += 1
    }
}
