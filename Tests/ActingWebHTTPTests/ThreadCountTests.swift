#if os(Linux)
    import ActingWeb
    import DemoApp
    import Foundation
    import JSON
    import Testing

    @Suite struct ThreadCountTests {
        /// In a process of its own, where nothing else starts threads.
        @Test func `a thousand slow calls at a time add no thread to one loop`() async {
            await #expect(processExitsWith: .success) {
                try await RunningServer.serving(DemoApp.make()) { server in
                    let (before, during, replies) = try await Self.callAThousandTimes(server)

                    #expect(during.own == before.own)
                    // The runtime's own pool may have had fewer threads than cores until now, however it was warmed.
                    #expect(during.runtime <= max(before.runtime, ProcessInfo.processInfo.activeProcessorCount))
                    #expect(replies == Array(repeating: #"{"waited":1}"#, count: 1_000))
                }
            }
        }

        /// Calls once, so that every thread that serving needs is there, counts, then calls a thousand times.
        private static func callAThousandTimes(
            _ server: RunningServer
        ) async throws -> (before: Threads, during: Threads, replies: [String?]) {
            // As many tasks as there are cores, so that the concurrency runtime has all the threads it will have.
            await withTaskGroup { tasks in
                for _ in 0..<64 { tasks.addTask { for _ in 0..<1_000 { await Task.yield() } } }
            }
            let slow = Call.tool("slow", ["seconds": 1])
            _ = try await server.send(slow)
            let before = try await Threads.counted()

            let connections = try await offTheTasksThreads { [port = server.port] in
                try (0..<1_000).map { _ in
                    let connection = try Connection(port: port)
                    try connection.send(slow.bytes)
                    return connection
                }
            }
            await server.trace.entered(1_001)
            let during = try await Threads.counted()
            let replies = try await offTheTasksThreads { try connections.map { try $0.receive().text } }
            return (before, during, replies)
        }

        /// The threads of this process, without those that Dispatch keeps for the client's queues.
        private struct Threads {
            /// Loops, workers and all others that somebody made.
            var own = 0
            /// The pool on which the concurrency runtime runs tasks that prefer no executor.
            var runtime = 0

            // The least of several counts: a thread that has just begun does not have its own name yet, and one that
            // has just ended may still be listed. A thread that serves a call is there as long as the call waits.
            static func counted() async throws -> Threads {
                var least = try now()
                for _ in 0..<4 {
                    try await Task.sleep(for: .milliseconds(10))
                    let more = try now()
                    least = Threads(own: min(least.own, more.own), runtime: min(least.runtime, more.runtime))
                }
                return least
            }

            private static func now() throws -> Threads {
                let tasks = URL(fileURLWithPath: "/proc/self/task")
                var threads = Threads()
                for task in try FileManager.default.contentsOfDirectory(atPath: tasks.path) {
                    let name = (try? String(contentsOf: tasks.appending(path: "\(task)/comm"), encoding: .utf8)) ?? ""
                    if name.contains("overcommit") { continue }
                    if name.contains("-qos") { threads.runtime += 1 } else { threads.own += 1 }
                }
                return threads
            }
        }
    }
#endif
