import JSON

extension App {
    func list(_ name: String, of actor: String) -> Work<PropertyList?> {
        Work { [store] in
            try store.list(name, of: actor)
        } awaiting: { [store] in
            try await store.list(name, of: actor)
        }
    }

    func lists(of actor: String) -> Work<[PropertyList]> {
        Work { [store] in
            try store.lists(of: actor)
        } awaiting: { [store] in
            try await store.lists(of: actor)
        }
    }

    func createList(_ name: String, of actor: String, notes: PropertyList.Notes) -> Work<Void> {
        Work { [store] in
            try store.createList(name, of: actor, notes: notes)
        } awaiting: { [store] in
            try await store.createList(name, of: actor, notes: notes)
        }
    }

    func annotateList(_ name: String, of actor: String, notes: PropertyList.Notes) -> Work<Bool> {
        Work { [store] in
            try store.annotateList(name, of: actor, notes: notes)
        } awaiting: { [store] in
            try await store.annotateList(name, of: actor, notes: notes)
        }
    }

    func deleteList(_ name: String, of actor: String) -> Work<Bool> {
        Work { [store] in
            try store.deleteList(name, of: actor)
        } awaiting: { [store] in
            try await store.deleteList(name, of: actor)
        }
    }

    func items(of name: String, of actor: String, from start: Int = 0, count: Int? = nil) -> Work<[JSONValue]> {
        Work { [store] in
            try store.items(of: name, of: actor, from: start, count: count)
        } awaiting: { [store] in
            try await store.items(of: name, of: actor, from: start, count: count)
        }
    }

    /// Changes the items of a list; comes to how many there are then.
    func editList(_ name: String, of actor: String, _ edits: [PropertyListEdit]) -> Work<Int> {
        Work { [store] in
            try store.editList(name, of: actor, edits)
        } awaiting: { [store] in
            try await store.editList(name, of: actor, edits)
        }.map { count in
            guard let count else { throw Refusal(.notFound, "there is no list \"\(name)\" any more") }
            return count
        }.then { count in
            self.registerChange(of: PropertyPlace(name: name, path: []), to: ["_list": true], of: actor).map { count }
        }
    }
}
