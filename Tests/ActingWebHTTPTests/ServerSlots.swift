/// How many servers run at the same time in tests: each has threads of its own, and a test waits for its turn rather
/// than that hundreds of servers share two processors.
actor ServerSlots {
    static let shared = ServerSlots(12)
    /// Whether the current test has its turn; a second server of it needs none.
    @TaskLocal static var isTaken = false

    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    private init(_ count: Int) {
        free = count
    }

    func take() async {
        guard free == 0 else {
            free -= 1
            return
        }
        await withCheckedContinuation { waiting.append($0) }
    }

    func giveBack() {
        guard waiting.isEmpty else { return waiting.removeFirst().resume() }
        free += 1
    }
}
