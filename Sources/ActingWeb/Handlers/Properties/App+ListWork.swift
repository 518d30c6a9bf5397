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
}
