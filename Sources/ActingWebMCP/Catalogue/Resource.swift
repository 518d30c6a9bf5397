import ActingWeb
import JSON

/// A method hook that the protocol offers as a resource, or as a family of resources.
struct Resource: Sendable {
    let name: String
    let hook: Hook
    let exposure: ResourceExposure
    let template: URITemplate

    init(_ hook: Hook, _ exposure: ResourceExposure) throws(CatalogueFault) {
        name = exposure.name ?? hook.name
        self.hook = hook
        self.exposure = exposure
        do {
            template = try URITemplate(exposure.uri)
        } catch {
            throw CatalogueFault(hook, error.description)
        }
    }

    /// Whether it stands for one resource and not for a family.
    var isSingle: Bool { template.places.isEmpty }

    /// What a peer needs the permission for that reads one of the resources.
    func permission(_ uri: String) -> PermissionTarget { PermissionTarget(.read, .resources, uri) }

    /// The entry in a list of resources, or of templates.
    func listing(_ revision: ProtocolRevision) -> JSONValue {
        var entry: JSONObject = [isSingle ? "uri" : "uriTemplate": .string(exposure.uri), "name": .string(name)]
        if revision >= .june2025, let title = exposure.title { entry["title"] = .string(title) }
        if !hook.metadata.description.isEmpty { entry["description"] = .string(hook.metadata.description) }
        entry["mimeType"] = .string(exposure.mimeType)
        if let annotations = exposure.annotations { entry["annotations"] = annotations.json }
        if isSingle, let size = exposure.size { entry["size"] = .integer(size) }
        entry.add(exposure.icons, revision)
        return .object(entry)
    }
}
