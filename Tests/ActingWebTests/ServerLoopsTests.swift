import ActingWeb
import NIOCore
import NIOPosix
import Testing

@Suite struct ServerLoopsTests {
    @Test func `every loop is announced once, under its number`() async throws {
        let loops = try await ServerLoops(count: 3)
        var seen: [ExecutionSite] = []
        for loop in loops.group.makeIterator() { seen.append(try await loop.submit { ExecutionSite.current() }.get()) }
        var again: [ExecutionSite] = []
        for loop in loops.group.makeIterator() { again.append(try await loop.submit { ExecutionSite.current() }.get()) }
        try await loops.shutdown()

        #expect(loops.count == 3)
        #expect(seen.map { $0.loop?.label } == ["loop-0", "loop-1", "loop-2"])
        #expect(Set(seen.map(\.thread.id)).count == 3)
        #expect(again == seen)
    }

    @Test func `there is one loop at the least`() async throws {
        let loops = try await ServerLoops(count: 0)
        try await loops.shutdown()

        #expect(loops.count == 1)
    }

    @Test func `a task tree under a loop's executor stays on the loop`() async throws {
        let loops = try await ServerLoops(count: 2)
        let executor = loops.executor(of: loops.group.next())

        let (sites, away) = await withTaskExecutorPreference(executor) {
            var sites = [ExecutionSite.current()]
            try? await Task.sleep(for: .milliseconds(1))
            sites.append(.current())
            async let child = Self.here()
            sites.append(await child)
            await withTaskGroup { tasks in
                for _ in 0..<8 { tasks.addTask { await Self.here() } }
                for await site in tasks { sites.append(site) }
            }
            return (sites, await Task.detached { ExecutionSite.current() }.value)
        }
        try await loops.shutdown()

        #expect(sites.count == 11)
        #expect(Set(sites.map(\.loop)).count == 1)
        #expect(Set(sites.map(\.thread)).count == 1)
        #expect(sites.first?.loop?.kind == .server)
        #expect(away.loop == nil)
    }

    @Test func `a loop that nobody announced gets a number when it is first seen and keeps it`() async throws {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 2)
        let (first, second) = (group.next(), group.next())
        let one = try await first.submit { ExecutionSite.current().loop }.get()
        let two = try await second.submit { ExecutionSite.current().loop }.get()
        let again = try await first.submit { ExecutionSite.current().loop }.get()
        try await group.shutdownGracefully()

        #expect(one?.kind == .foreign)
        #expect(one != two)
        #expect(one == again)
    }

    private static func here() async -> ExecutionSite {
        await Task.yield()
        return .current()
    }
}
