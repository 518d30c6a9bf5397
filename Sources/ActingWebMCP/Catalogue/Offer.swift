import ActingWeb
import OrderedCollections

/// What one client is offered of a catalogue; anything else is for it as if it were not there.
struct Offer {
    let catalogue: Catalogue
    /// The actor, and on whose behalf it is asked.
    let actor: ActorInterface
    /// What the client said about itself.
    let client: ClientInfo?

    var tools: [Tool] { catalogue.tools.values.filter(includes) }
    var prompts: [Prompt] { catalogue.prompts.values.filter(includes) }
    var resources: [Resource] { catalogue.resources.values.filter { $0.isSingle && includes($0, $0.exposure.uri) } }
    /// Families are listed by their templates, and permitted by them.
    var templates: [Resource] { catalogue.resources.values.filter { !$0.isSingle && includes($0, $0.exposure.uri) } }

    func tool(_ name: String) -> Tool? {
        catalogue.tools[name].flatMap { includes($0) ? $0 : nil }
    }

    func prompt(_ name: String) -> Prompt? {
        catalogue.prompts[name].flatMap { includes($0) ? $0 : nil }
    }

    /// The resource of a URI, with what stands in the places of its family; single ones are asked first.
    func resource(_ uri: String) -> (Resource, [String: String])? {
        if let single = catalogue.resources[uri], single.isSingle, includes(single, uri) { return (single, [:]) }
        for resource in catalogue.resources.values where !resource.isSingle && includes(resource, uri) {
            if let values = resource.template.match(uri) { return (resource, values) }
        }
        return nil
    }

    /// The family of a template.
    func template(_ uri: String) -> Resource? {
        catalogue.resources[uri].flatMap { includes($0, uri) ? $0 : nil }
    }

    private func includes(_ tool: Tool) -> Bool {
        tool.exposure.audience.contains(ClientKind(of: client), for: actor) && actor.allows(tool.permission)
    }

    private func includes(_ prompt: Prompt) -> Bool {
        prompt.exposure.audience.contains(ClientKind(of: client), for: actor) && actor.allows(prompt.permission)
    }

    private func includes(_ resource: Resource, _ uri: String) -> Bool {
        resource.exposure.audience.contains(ClientKind(of: client), for: actor)
            && actor.allows(resource.permission(uri))
    }
}
