import ActingWeb
import JSON
import Testing

/// What a hook does to its actor's lists, in both forms of every operation.
@Suite struct PropertyListStoreTests {
    enum Form: CaseIterable {
        case blocking, awaiting
    }

    private let app = App(name: "test")
    private let lists: PropertyListStore
    private let properties: PropertyStore

    init() throws {
        let actor = Actor(id: "a1", creator: "ann@example.com")
        try app.store.createActor(actor)
        let interface = ActorInterface(actor, app: app)
        lists = interface.lists
        properties = interface.properties
    }

    private func create(_ name: String, _ form: Form) async throws {
        let notes = PropertyList.Notes(summary: "things", explanation: "to do")
        switch form {
        case .blocking: try blocking { try lists.create(name, notes: notes) }
        case .awaiting: try await lists.create(name, notes: notes)
        }
    }

    private func blocking<Value>(_ body: () throws -> Value) rethrows -> Value { try body() }

    /// One of each change.
    private func change(_ form: Form) async throws {
        try await create("todo", form)
        switch form {
        case .blocking:
            try blocking {
                try lists.append("b", to: "todo")
                try lists.insert("a", at: 0, in: "todo")
                try lists.insert("d", at: 2, in: "todo")
                try lists.replace(at: 2, of: "todo", with: "c")
                try lists.remove(at: 1, of: "todo")
                try lists.annotate("todo", PropertyList.Notes(summary: "chores"))
            }
        case .awaiting:
            try await lists.append("b", to: "todo")
            try await lists.insert("a", at: 0, in: "todo")
            try await lists.insert("d", at: 2, in: "todo")
            try await lists.replace(at: 2, of: "todo", with: "c")
            try await lists.remove(at: 1, of: "todo")
            try await lists.annotate("todo", PropertyList.Notes(summary: "chores"))
        }
    }

    @Test(arguments: Form.allCases)
    func `a list is made, filled, changed, described, seen and removed`(_ form: Form) async throws {
        try await change(form)

        switch form {
        case .blocking:
            try blocking {
                #expect(try lists.all().map(\.name) == ["todo"])
                #expect(try lists.list("todo") == PropertyList("todo", notes: .init(summary: "chores"), count: 2))
                #expect(try lists.items(of: "todo") == ["a", "c"])
                #expect(try lists.item(at: 1, of: "todo") == "c")
                #expect(try lists.item(at: 2, of: "todo") == nil)
                try lists.delete("todo")
                #expect(try lists.list("todo") == nil)
            }
        case .awaiting:
            #expect(try await lists.all().map(\.name) == ["todo"])
            #expect(try await lists.list("todo") == PropertyList("todo", notes: .init(summary: "chores"), count: 2))
            #expect(try await lists.items(of: "todo") == ["a", "c"])
            #expect(try await lists.item(at: 1, of: "todo") == "c")
            #expect(try await lists.item(at: 2, of: "todo") == nil)
            try await lists.delete("todo")
            #expect(try await lists.list("todo") == nil)
        }
    }

    @Test(arguments: Form.allCases)
    func `hooks see each change with its place and the value that it is about`(_ form: Form) async throws {
        let seen = Log<String>()
        app.propertyHook("todo", on: [.put, .post, .delete]) { _, change in
            let value = change.value?.string ?? change.value?["description"]?.string ?? ""
            seen.add("\(change.operation) \(change.path.joined(separator: "/")) \(value)")
            return change.value
        }

        try await change(form)
        try await lists.delete("todo")

        #expect(
            seen.entries == [
                "post  things", "put 0 b", "put 0 a", "put 2 d", "put 2 c", "delete 1 b", "put  chores",
                "delete  chores",
            ])
    }

    @Test(arguments: Form.allCases)
    func `what hooks make of an item is stored, and what they refuse is not`(_ form: Form) async throws {
        try await create("todo", form)
        app.propertyHook("todo", on: [.put]) { _, change in
            guard let text = change.value?.string, text != "no" else { return nil }
            return .string(text.uppercased())
        }

        switch form {
        case .blocking:
            try blocking {
                try lists.append("yes", to: "todo")
                #expect(throws: PropertyRejected.self) { try lists.append("no", to: "todo") }
            }
        case .awaiting:
            try await lists.append("yes", to: "todo")
            await #expect(throws: PropertyRejected.self) { try await lists.append("no", to: "todo") }
        }

        #expect(try await lists.items(of: "todo") == ["YES"])
    }

    @Test func `what hooks hide is not seen`() async throws {
        try await create("todo", .awaiting)
        try await lists.append("a", to: "todo")
        app.propertyHook("todo", on: [.get]) { _, _ in nil }

        #expect(try await lists.items(of: "todo").isEmpty)
        #expect(try await lists.item(at: 0, of: "todo") == nil)
    }

    @Test func `what is not there is said to be not there`() async throws {
        try await create("todo", .awaiting)

        await #expect(throws: StoreError.noList("x")) { try await lists.append("a", to: "x") }
        await #expect(throws: StoreError.noList("x")) { _ = try await lists.items(of: "x") }
        await #expect(throws: StoreError.noList("x")) { try await lists.delete("x") }
        await #expect(throws: StoreError.noItem(list: "todo", at: 0)) { try await lists.remove(at: 0, of: "todo") }
        await #expect(throws: StoreError.noItem(list: "todo", at: 1)) {
            try await lists.insert("a", at: 1, in: "todo")
        }
    }

    @Test(arguments: Form.allCases)
    func `a list and a property do not share a name`(_ form: Form) async throws {
        try await create("todo", form)
        try await properties.set("name", to: 1)

        switch form {
        case .blocking:
            blocking {
                _ = #expect(throws: StoreError.listExists("todo")) { try properties.set("todo", to: 1) }
                _ = #expect(throws: StoreError.propertyExists("name")) { try lists.create("name") }
            }
        case .awaiting:
            await #expect(throws: StoreError.listExists("todo")) { try await properties.set("todo", to: 1) }
            await #expect(throws: StoreError.propertyExists("name")) { try await lists.create("name") }
        }

        #expect(try await lists.items(of: "todo").isEmpty)
        #expect(try await properties.value("name") == 1)
    }
}
