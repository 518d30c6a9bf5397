import ActingWeb
import JSON
import NIOCore
import Testing

@Suite struct SharedActorTests {
    /// Something that all hooks of an application use.
    private actor Counter {
        private var count = 0

        func increment() async {
            let seen = count
            await Task.yield()
            count = max(count, seen) + 1
        }

        func touch() { count += 1 }
    }

    /// An actor may hand its next task over from any thread; a loop that ends with its call must not take one along.
    @Test func `hooks on loops that come and go share an actor without losing each other`() async throws {
        let counter = Counter()
        let app = App(name: "test")
        app.actionHook("go") { _, _ in
            for _ in 0..<5 {
                await counter.touch()
                await counter.increment()
            }
            return "done"
        }
        let pool = WorkerPool(size: 4)
        let loops = try await ServerLoops(count: 2)
        let actor = try ActorInterface.example

        let answers = try await withThrowingTaskGroup { tasks in
            for number in 0..<300 {
                if number.isMultiple(of: 3) {
                    tasks.addTask(executorPreference: loops.executor(of: loops.group.next())) {
                        try await app.executeActionAsync("go", actor: actor, data: [:])
                    }
                } else {
                    tasks.addTask { try await pool.run { try app.executeAction("go", actor: actor, data: [:]) } }
                }
            }
            return try await tasks.reduce(into: []) { $0.append($1) }
        }
        try await pool.shutdown()
        try await loops.shutdown()

        #expect(answers.count == 300)
        #expect(answers.allSatisfy { $0 == "done" })
    }
}
