import JSON

extension App {
    /// How often a change of a part is tried again because somebody else changed the property meanwhile.
    static let patience = 16

    /// What the hooks of a property, and the permissions of whoever asks, make of a value.
    func passing(
        _ operation: PropertyOperation, _ place: PropertyPlace, _ value: JSONValue?, _ actor: ActorInterface
    ) -> Work<JSONValue?> {
        Work {
            try self.executeProperty(operation, place.name, path: place.path, value: value, actor: actor).get()
        } awaiting: {
            try await self.executePropertyAsync(operation, place.name, path: place.path, value: value, actor: actor)
                .get()
        }
    }

    func property(_ name: String, of actor: String) -> Work<JSONValue?> {
        Work { [store] in
            try store.property(name, of: actor)
        } awaiting: { [store] in
            try await store.property(name, of: actor)
        }
    }

    func properties(of actor: String) -> Work<[(name: String, value: JSONValue)]> {
        Work { [store] in
            try store.properties(of: actor, prefix: "")
        } awaiting: { [store] in
            try await store.properties(of: actor, prefix: "")
        }
    }

    /// Changes a property by what is made of it, as often as it takes to be the only one that does.
    ///
    /// - Parameters:
    ///   - name: the property.
    ///   - actor: the id of the actor.
    ///   - tries: how often at most.
    ///   - change: makes the new value of the old one; `nil` where the property is not there, or shall not be.
    /// - Returns: nothing; the work fails with a `Refusal` where others are faster again and again.
    func changeProperty(
        _ name: String, of actor: String, tries: Int = App.patience,
        _ change: @escaping @Sendable (JSONValue?) throws -> JSONValue?
    ) -> Work<Void> {
        property(name, of: actor).then { [store] old in
            let new = try change(old)
            return Work {
                try store.replaceProperty(name, of: actor, expecting: old, with: new)
            } awaiting: {
                try await store.replaceProperty(name, of: actor, expecting: old, with: new)
            }
        }.then { wasReplaced in
            if wasReplaced { return Work(()) }
            guard tries > 1 else { throw Refusal(.conflict, "somebody else keeps changing \"\(name)\"; try again") }
            return self.changeProperty(name, of: actor, tries: tries - 1, change)
        }
    }

    /// Makes changes to what an actor has under names, all of them or none.
    func write(_ writes: [PropertyWrite], of actor: String) -> Work<Void> {
        Work { [store] in
            try store.writeProperties(writes, of: actor)
        } awaiting: { [store] in
            try await store.writeProperties(writes, of: actor)
        }
    }

    /// What setting a property comes to: where actors belong to e-mail addresses, the property `email` moves the actor.
    ///
    /// - Parameters:
    ///   - name: the property.
    ///   - value: what it shall be.
    /// - Returns: the changes, to be made together.
    /// - Throws: `CreatorAddressError` where the property names the creator and the value cannot.
    func writes(setting name: String, to value: JSONValue) throws(CreatorAddressError) -> [PropertyWrite] {
        let set = PropertyWrite.set(name, to: value)
        guard options.hasEmailCreators, name == CreatorAddressError.property else { return [set] }
        guard let address = value.string, ActorDraft.isAddress(address) else { throw CreatorAddressError() }
        return [set, .setCreator(address.lowercased(), isOnly: options.hasUniqueCreators)]
    }

    /// Keeps for subscribers what became of a property.
    func registerChange(of place: PropertyPlace, to value: JSONValue?, of actor: String) -> Work<Void> {
        registerChange(
            of: PropertiesCore.resource, subtarget: place.name,
            resource: place.path.isEmpty ? nil : place.path.joined(separator: "/"), data: value ?? "", actor: actor
        )
    }
}
