import ActingWeb
import JSON
import Testing

/// What a hook does to its actor's properties goes through the property hooks, in both forms of every operation.
@Suite struct GuardedPropertyTests {
    enum Form: CaseIterable {
        case blocking, awaiting
    }

    private let app = App(name: "test")
    private let actor: ActorInterface

    init() throws {
        let actor = Actor(id: "a1", creator: "ann@example.com")
        try app.store.createActor(actor)
        self.actor = ActorInterface(actor, app: app)
    }

    @Test(arguments: Form.allCases)
    func `what the hooks make of a value is what is stored`(_ form: Form) async throws {
        app.propertyHook("p", on: [.put]) { _, change in .string((change.value?.string ?? "") + "!") }

        try await set("p", to: "x", form)

        #expect(try stored("p") == "x!")
    }

    // Fault 39 of the reference: its property store ignores a hook's rejection and stores the value all the same.
    @Test(arguments: Form.allCases, [PropertyHookTests.Behaviour.hides, .throwing("no")])
    func `a rejected write is never stored`(_ form: Form, _ behaviour: PropertyHookTests.Behaviour) async throws {
        try keep("p", "old")
        app.propertyHook("p", on: [.put]) { _, change in try behaviour.act(change.value) }

        let rejection = await #expect(throws: PropertyRejected.self) { try await set("p", to: "new", form) }

        #expect(rejection?.hook == "p")
        #expect(try stored("p") == "old")
    }

    @Test(arguments: Form.allCases)
    func `a rejected removal removes nothing`(_ form: Form) async throws {
        try keep("p", "old")
        app.propertyHook("p", on: [.delete]) { _, _ in nil }

        await #expect(throws: PropertyRejected.self) { _ = try await remove("p", form) }

        #expect(try stored("p") == "old")
        #expect(try await remove("absent", form) == false)
    }

    @Test(arguments: Form.allCases)
    func `a removal whose hook throws does not happen`(_ form: Form) async throws {
        try keep("p", "old")
        app.propertyHook("p", on: [.delete]) { _, _ in throw Refusal(reason: "no") }

        await #expect(throws: HookFailure.self) { _ = try await remove("p", form) }

        #expect(try stored("p") == "old")
    }

    // Fault 39 of the reference: a reader who is denied a property gets the raw value.
    @Test(arguments: Form.allCases)
    func `a reader sees what the hooks show, and nothing of what they hide`(_ form: Form) async throws {
        for name in ["hidden", "masked", "plain"] { try keep(name, "raw") }
        app.propertyHook("hidden", on: [.get]) { _, _ in nil }
        app.propertyHook("masked", on: [.get]) { _, _ in "***" }

        #expect(try await value("hidden", form) == nil)
        #expect(try await value("masked", form) == "***")
        #expect(try await all(form) == ["masked: \"***\"", "plain: \"raw\""])
    }

    @Test(arguments: Form.allCases)
    func `a property whose hook throws cannot be read`(_ form: Form) async throws {
        try keep("p", "secret")
        app.propertyHook("p", on: [.get]) { _, _ in throw Refusal(reason: "no") }

        await #expect(throws: HookFailure.self) { _ = try await value("p", form) }
        await #expect(throws: HookFailure.self) { _ = try await all(form) }
    }

    @Test func `an actor that was made without the application meets its hooks inside them`() async throws {
        app.propertyHook("p", on: [.put]) { _, _ in nil }
        app.actionHook("go") { actor, _ in
            try actor.properties.set("p", to: 1)
            return nil
        }
        let bare = ActorInterface(Actor(id: "a1", creator: "ann@example.com"), store: app.store)

        let failure = await #expect(throws: HookFailure.self) {
            try await app.executeActionAsync("go", actor: bare, data: [:])
        }

        #expect(failure?.error is PropertyRejected)
        #expect(try stored("p") == nil)
    }

    @Test(arguments: Form.allCases)
    func `a hook that writes its own property is stopped at once, and told what to do`(_ form: Form) async throws {
        let runs = Log<String>()
        app.propertyHook("p", on: [.put]) { actor, change in
            runs.add(change.name)
            try actor.properties.set("p", to: "again")
            return change.value
        }

        let rejection = await #expect(throws: PropertyRejected.self) { try await set("p", to: "x", form) }

        #expect(runs.entries == ["p"])
        #expect(rejection?.description.contains("it is at work on a put already; let it return the value") == true)
        #expect(try stored("p") == nil)
    }

    @Test(arguments: Form.allCases)
    func `an async hook that writes its own property is stopped at once`(_ form: Form) async throws {
        let runs = Log<String>()
        app.propertyHook(on: [.put]) { actor, change in
            runs.add(change.name)
            try await actor.properties.set(change.name + "'", to: "again")
            return change.value
        }

        await #expect(throws: PropertyRejected.self) { try await set("p", to: "x", form) }

        #expect(runs.entries == ["p"])
    }

    @Test(arguments: Form.allCases)
    func `two hooks that write each other's property are stopped when they come round`(_ form: Form) async throws {
        let runs = Log<String>()
        for (mine, other) in [("p", "q"), ("q", "p")] {
            app.propertyHook(mine, on: [.put]) { actor, change in
                runs.add(mine)
                try await actor.properties.set(other, to: "again")
                return change.value
            }
        }

        await #expect(throws: PropertyRejected.self) { try await set("p", to: "x", form) }

        #expect(runs.entries == ["p", "q"])
    }

    @Test(arguments: Form.allCases)
    func `a hook is not asked about what it reads itself`(_ form: Form) async throws {
        try keep("p", "old")
        app.propertyHook { actor, change in
            let before = try actor.properties.value("p")
            return .string("\(before?.string ?? "nothing") then \(change.value?.string ?? "nothing")")
        }

        #expect(try await value("p", form) == "old then old")
    }

    @Test func `a hook may read through other hooks`() throws {
        try keep("q", "raw")
        app.propertyHook("q", on: [.get]) { _, _ in "***" }
        app.propertyHook("p", on: [.put]) { actor, _ in try actor.properties.value("q") }

        try actor.properties.set("p", to: "x")

        #expect(try stored("p") == "***")
    }
}

// MARK: - Either form

extension GuardedPropertyTests {
    private func stored(_ name: String) throws -> JSONValue? { try app.store.property(name, of: "a1") }

    /// Puts a value into the store without asking anybody.
    private func keep(_ name: String, _ value: JSONValue) throws {
        try app.store.setProperty(name, of: "a1", to: value)
    }

    private func set(_ name: String, to value: JSONValue, _ form: Form) async throws {
        let properties = actor.properties
        switch form {
        case .blocking: try await onPlainThread { try properties.set(name, to: value) }
        case .awaiting: try await properties.set(name, to: value)
        }
    }

    private func value(_ name: String, _ form: Form) async throws -> JSONValue? {
        let properties = actor.properties
        switch form {
        case .blocking: return try await onPlainThread { try properties.value(name) }
        case .awaiting: return try await properties.value(name)
        }
    }

    private func remove(_ name: String, _ form: Form) async throws -> Bool {
        let properties = actor.properties
        switch form {
        case .blocking: return try await onPlainThread { try properties.remove(name) }
        case .awaiting: return try await properties.remove(name)
        }
    }

    private func all(_ form: Form) async throws -> [String] {
        let properties = actor.properties
        let all =
            switch form {
            case .blocking: try await onPlainThread { try properties.all() }
            case .awaiting: try await properties.all()
            }
        return all.map { "\($0.name): \(String(decoding: $0.value.encoded(), as: UTF8.self))" }
    }
}
