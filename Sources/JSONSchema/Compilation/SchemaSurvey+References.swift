import JSON

extension SchemaSurvey {
    /// Finds out where every reference leads.
    ///
    /// A pointer may lead to a subschema that no keyword told of; it is added then, with references of its own.
    mutating func resolveReferences() throws(SchemaError) {
        var number = 0
        while number < sites.count {
            sites[number].reference = try target(of: "$ref", in: sites[number])
            sites[number].dynamicReference = try target(of: "$dynamicRef", in: sites[number])
            number += 1
        }
    }

    private mutating func target(of keyword: String, in site: SchemaSite) throws(SchemaError) -> SchemaSite.Target? {
        guard let value = site.value[keyword] else { return nil }
        let location = site.location.appending(keyword)
        guard let text = value.string else { throw SchemaError(.wrongValue(expected: "a URI reference"), at: location) }
        let uri = URIReference(text).resolved(against: resources[site.resource].base)
        guard let resource = resourceNumbers[uri.document] else {
            throw SchemaError(.outsideReference(text), at: location)
        }
        guard let fragment = (uri.fragment ?? "").percentDecoded else {
            throw SchemaError(.wrongValue(expected: "a URI reference"), at: location)
        }
        let number = try subschema(named: fragment, in: resource)
        guard let number else { throw SchemaError(.danglingReference(text), at: location) }
        let isDynamic = keyword == "$dynamicRef" && resources[resource].dynamicAnchors[fragment] == number
        return SchemaSite.Target(subschema: number, dynamicAnchor: isDynamic ? fragment : nil)
    }

    /// The subschema that a fragment means in a resource: its root, the place of a pointer, or an anchor.
    private mutating func subschema(named fragment: String, in resource: Int) throws(SchemaError) -> Int? {
        guard !fragment.isEmpty else { return resources[resource].root }
        guard fragment.utf8.first == UInt8(ascii: "/") else { return resources[resource].anchors[fragment] }
        guard let pointer = JSONPointer(fragment) else { return nil }
        return try subschema(at: pointer, from: resources[resource].root)
    }

    /// The subschema at a place inside another one.
    private mutating func subschema(at pointer: JSONPointer, from root: Int) throws(SchemaError) -> Int? {
        let start = sites[root]
        var (value, location, resource) = (start.value, start.location, start.resource)
        for token in pointer.tokens {
            if let member = value[token] {
                value = member
                location = location.appending(token)
            } else if let index = Int(token), index.description == token, let element = value[index] {
                value = element
                location = location.appending(index)
            } else {
                return nil
            }
            resource = numbers[location].map { sites[$0].resource } ?? resource
        }
        if let number = numbers[location] { return number }
        let number = sites.count
        try add(value, at: location, in: resource, depth: 0)
        return number
    }
}
