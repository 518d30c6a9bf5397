import Testing

/// Lets one test at a time have a terminal, whichever suite it is in.
///
/// Such tests wait for other programs on the threads that all tests share; a few at a time would hold every one of them.
struct TerminalTurn: SuiteTrait, TestTrait, TestScoping {
    let isRecursive = true

    func provideScope(
        for test: Test, testCase: Test.Case?,
        performing function: @concurrent @Sendable () async throws -> Void
    ) async throws {
        guard testCase != nil else { return try await function() }
        await Turn.shared.take()
        let result: Result<Void, any Error>
        do {
            result = .success(try await function())
        } catch {
            result = .failure(error)
        }
        await Turn.shared.giveBack()
        try result.get()
    }

    /// Whose turn it is: one at a time, in the order of asking.
    private actor Turn {
        static let shared = Turn()

        private var isTaken = false
        private var waiting: [CheckedContinuation<Void, Never>] = []

        func take() async {
            guard isTaken else {
                isTaken = true
                return
            }
            await withCheckedContinuation { waiting.append($0) }
        }

        func giveBack() {
            guard waiting.isEmpty else { return waiting.removeFirst().resume() }
            isTaken = false
        }
    }
}

extension Trait where Self == TerminalTurn {
    /// The test waits for its turn at the terminal.
    static var oneTerminal: TerminalTurn { TerminalTurn() }
}
