import ActingWeb
import ActingWebSQLite
import GRDB
import JSON
import NIOCore
import TestSupport
import Testing

/// What happens while another connection holds the right to write.
@Suite(.timeLimit(.minutes(1)))
struct WaitingTests {
    private let folder = ScratchFolder()
    private var path: String { folder.path("store.sqlite") }

    private func makeStore(patience: Duration) throws -> SQLiteStore {
        let store = try SQLiteStore(path: path, patience: patience)
        try store.createActor(Actor(id: "ann", creator: "c"))
        return store
    }

    /// Another connection, which has begun to write.
    private func makeRival() throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        let rival = try DatabaseQueue(path: path, configuration: configuration)
        try rival.writeWithoutTransaction { try $0.beginTransaction(.immediate) }
        return rival
    }

    @Test func `a write that waits does not hold its event loop, and reads go on`() async throws {
        let store = try makeStore(patience: .seconds(30))
        let rival = try makeRival()
        let loops = try await ServerLoops(count: 1)
        let loop = loops.executor(of: loops.group.next())

        try await withThrowingTaskGroup { tasks in
            tasks.addTask(executorPreference: loop) { try await store.setProperty("p", of: "ann", to: 1) }
            // Behind the write on the same loop: only if that is free can the write's wait end.
            tasks.addTask(executorPreference: loop) {
                #expect(try await store.property("p", of: "ann") == nil)
                try await rival.writeWithoutTransaction { try $0.rollback() }
            }
            try await tasks.waitForAll()
        }
        try await loops.shutdown()

        #expect(try await store.property("p", of: "ann") == 1)
    }

    // Fault 5 of the reference: its asynchronous handler authenticates and reads trusts and permissions on the loop.
    @Test func `an asynchronous handler holds its event loop neither for who asks nor for what is stored`() async throws
    {
        let store = try makeStore(patience: .seconds(30))
        let app = App(name: "test", store: CachingStore(store))
        app.methodHook("get_time") { _, _ in "noon" }
        var actor = Actor(id: "ann", creator: "c")
        actor.passphrase = PassphraseHash(of: "p", salt: [1], rounds: 1000)
        try await store.updateActor(actor)
        try await store.createTrust(
            Trust(
                of: "ann", with: "peer", relationship: "friend", secret: "s", isApproved: true,
                createdAt: Timestamp(milliseconds: 0)))
        let rival = try makeRival()
        let loops = try await ServerLoops(count: 1)
        let loop = loops.executor(of: loops.group.next())
        let owner = Credentials.basic(user: "c", passphrase: "p")

        let statuses = try await withThrowingTaskGroup { tasks in
            tasks.addTask(executorPreference: loop) {
                await AsyncPropertiesHandler(app: app).respond(
                    ActorRequest(.put, actor: "ann", path: ["p"], body: Array("1".utf8), credentials: owner)
                ).status.rawValue
            }
            // Behind the write on the same loop: only if that is free can the write's wait end.
            tasks.addTask(executorPreference: loop) {
                let answer = await AsyncMethodsHandler(app: app).respond(
                    ActorRequest(.get, actor: "ann", path: ["get_time"], credentials: .bearer("s")))
                try await rival.writeWithoutTransaction { try $0.rollback() }
                return answer.status.rawValue
            }
            return try await tasks.reduce(into: Set<Int>()) { $0.insert($1) }
        }
        try await loops.shutdown()

        #expect(statuses == [200, 204])
        #expect(try await store.property("p", of: "ann") == 1)
    }

    @Test func `a write that has waited too long says why`() async throws {
        let store = try makeStore(patience: .milliseconds(20))
        let rival = try makeRival()

        #expect(throws: StoreError.unusable(path: path, .locked)) { try store.setProperty("p", of: "ann", to: 1) }
        await #expect(throws: StoreError.unusable(path: path, .locked)) {
            try await store.setProperty("p", of: "ann", to: 1)
        }
        try await rival.writeWithoutTransaction { try $0.rollback() }

        #expect(try await store.property("p", of: "ann") == nil)
    }

    @Test func `a store may be opened while another process writes`() throws {
        let store = try makeStore(patience: .milliseconds(20))
        let rival = try makeRival()

        #expect(try SQLiteStore(path: path, patience: .milliseconds(20)).actor("ann") == store.actor("ann"))

        try rival.writeWithoutTransaction { try $0.rollback() }
    }

    @Test func `a cancelled write changes nothing`() async throws {
        let store = try makeStore(patience: .seconds(5))

        await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.cancelAll()
            tasks.addTask { try await store.setProperty("p", of: "ann", to: 1) }
            await #expect(throws: StoreError.cancelled) { try await tasks.next() }
        }

        #expect(try await store.property("p", of: "ann") == nil)
    }

    @Test func `while another process has the right to write, reads go on and writes fail in time`() throws {
        let store = try makeStore(patience: .milliseconds(20))
        try store.setProperty("before", of: "ann", to: 1)
        let other = try LockingProcess(path: path)

        #expect(throws: StoreError.unusable(path: path, .locked)) { try store.setProperty("p", of: "ann", to: 1) }
        #expect(throws: StoreError.unusable(path: path, .locked)) { try store.deleteActor("ann") }
        #expect(try store.properties(of: "ann", prefix: "").map(\.name) == ["before"])

        try other.release()
        try store.setProperty("p", of: "ann", to: 2)
        #expect(try store.properties(of: "ann", prefix: "").map(\.value) == [1, 2])
    }

    @Test func `the right to write goes with the process that had it`() throws {
        let store = try makeStore(patience: .milliseconds(20))

        try LockingProcess(path: path).kill()

        try store.setProperty("p", of: "ann", to: 1)
        #expect(try store.property("p", of: "ann") == 1)
    }
}
