import ActingWeb
import JSON
import Testing

/// What whoever observes a request is told of the permissions that were asked for it.
@Suite struct DecisionObservationTests {
    /// Keeps what was decided.
    private final class Decisions: ExecutionObserver {
        let log = Log<ObservedDecision>()

        func permissionDecided(_ request: ObservedRequest, _ decided: ObservedDecision) { log.add(decided) }

        var lines: [String] {
            log.entries.map { "\($0.purpose) \($0.decision.kind) \($0.decision.target) \($0.decision.verdict)" }
        }
    }

    private let app: App
    private let actor: Actor
    private let observer = Decisions()

    init() async throws {
        var options = AppOptions()
        options.passphraseRounds = 1
        app = App(name: "test", options: options)
        actor = try await app.createActor(creator: "ann", passphrase: "right").actor
        app.methodHook("get_time") { _, _ in "noon" }
        app.methodHook("delete_all") { _, _ in "gone" }
        app.actionHook("ring") { _, _ in "rang" }
        try await app.store.createTrust(
            Trust(
                of: actor.id, with: "peer", relationship: "viewer", secret: "secret", isApproved: true,
                createdAt: Timestamp(milliseconds: 0)))
    }

    private func respond<Core: HandlerCore>(
        _ verb: ActorRequest.Verb, _ path: [String], _ core: Core.Type, _ kind: HandlerKind,
        as credentials: Credentials = .bearer("secret")
    ) async {
        let request = ActorRequest(verb, actor: actor.id, path: path, body: Array("{}".utf8), credentials: credentials)
        let observed = ObservedRequest(mode: .async, observer: observer)
        await ObservedRequest.$current.withValue(observed) { _ = await kind.respond(request, core, in: app) }
    }

    @Test(arguments: HandlerKind.allCases)
    func `each of the three verdicts is told with what it was about`(_ kind: HandlerKind) async {
        await respond(.post, ["get_time"], MethodsCore.self, kind)
        await respond(.post, ["delete_all"], MethodsCore.self, kind)
        await respond(.post, ["ring"], ActionsCore.self, kind)
        await respond(.get, ["public/x"], PropertiesCore.self, kind)

        #expect(
            observer.lines == [
                "use methods get_time allowed", "use methods delete_all denied", "use actions ring denied",
                "use properties public/x allowed",
            ])
        #expect(observer.log.entries.first?.decision.trustType == "viewer")
    }

    @Test(arguments: HandlerKind.allCases)
    func `what a list leaves out is told as such`(_ kind: HandlerKind) async {
        await respond(.get, [], MethodsCore.self, kind)

        #expect(observer.lines == ["listing methods get_time allowed", "listing methods delete_all denied"])
    }

    @Test(arguments: HandlerKind.allCases)
    func `nothing is decided about the creator`(_ kind: HandlerKind) async {
        await respond(
            .post, ["get_time"], MethodsCore.self, kind, as: .basic(user: "ann", passphrase: "right"))

        #expect(observer.lines.isEmpty)
    }

    @Test func `what is asked inside a hook is told with the hook's call`() async throws {
        app.actionHook("nested") { [app] actor, _ in
            _ = try await app.executeMethodAsync("get_time", actor: actor, data: [:])
            return "done"
        }
        try await app.store.createTrust(
            Trust(
                of: actor.id, with: "pal", relationship: "friend", secret: "pal", isApproved: true,
                createdAt: Timestamp(milliseconds: 0)))
        let calls = CallLog()
        let request = ObservedRequest(mode: .async, observer: Both(decisions: observer, calls: calls))

        let answer = await ObservedRequest.$current.withValue(request) {
            await AsyncActionsHandler(app: app).respond(
                ActorRequest(
                    .post, actor: actor.id, path: ["nested"], body: Array("{}".utf8), credentials: .bearer("pal")))
        }

        #expect(answer.json == "done")
        #expect(observer.log.entries.map(\.call) == [nil, calls.entered.entries.first?.id])
    }

    /// Tells two observers.
    private struct Both: ExecutionObserver {
        let decisions: Decisions
        let calls: CallLog

        func permissionDecided(_ request: ObservedRequest, _ decided: ObservedDecision) {
            decisions.permissionDecided(request, decided)
        }

        func hookEntered(_ call: ObservedCall) { calls.hookEntered(call) }
    }
}
