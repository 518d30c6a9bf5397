import JSON

/// Finds a schema's subschemas, and the names by which they refer to each other.
///
/// Subschemas are only where a keyword says so: an `$id` inside an `enum`, or inside a keyword that the dialect does not
/// have, is no identifier.
struct SchemaSurvey {
    /// How many bytes the pointer to a subschema may have; without a limit, a long name would be copied for each
    /// subschema under it.
    static let longestLocation = 4096

    let document: JSONValue
    let limits: SchemaLimits
    var sites: [SchemaSite] = []
    private(set) var numbers: [JSONPointer: Int] = [:]
    private(set) var resources: [SchemaResource] = []
    private(set) var resourceNumbers: [URIReference: Int] = [:]

    init(of document: JSONValue, limits: SchemaLimits) throws(SchemaError) {
        self.document = document
        self.limits = limits
        resources.append(SchemaResource(base: URIReference(Self.identifier(of: document) ?? ""), root: 0))
        resourceNumbers[URIReference("")] = 0
        try add(document, at: .root, in: 0, depth: 0)
    }

    private static func identifier(of document: JSONValue) -> String? {
        document["$id"]?.string.map { URIReference($0).document.description }
    }

    /// Adds a subschema and those inside it.
    ///
    /// - Parameters:
    ///   - value: The subschema.
    ///   - location: Where it is.
    ///   - outer: The number of the resource around it.
    ///   - depth: How many subschemas are around it.
    /// - Throws: `SchemaError` for the first thing that is wrong with where and what they are.
    mutating func add(
        _ value: JSONValue, at location: JSONPointer, in outer: Int, depth: Int
    ) throws(SchemaError) {
        // A reference may have led into this before it led here.
        guard numbers[location] == nil else { return }
        guard location.description.utf8.count <= Self.longestLocation else {
            throw SchemaError(.tooLong(limit: Self.longestLocation), at: .root)
        }
        guard depth < min(limits.depth, JSONLimits.deepestNesting) else {
            throw SchemaError(.tooDeep(limit: depth), at: location)
        }
        guard sites.count < limits.subschemas else {
            throw SchemaError(.tooManySubschemas(limit: limits.subschemas), at: location)
        }
        guard value.object != nil || value.bool != nil else { throw SchemaError(.notASchema, at: location) }
        let number = sites.count
        let resource = try resource(of: value, number: number, at: location, in: outer)
        try checkDialect(of: value, at: location)
        try addAnchors(of: value, number: number, at: location, to: resource)
        numbers[location] = number
        sites.append(SchemaSite(value: value, location: location, resource: resource))
        for (keyword, value) in value.object ?? [:] {
            try addSubschemas(of: keyword, value, at: location.appending(keyword), in: resource, depth: depth + 1)
        }
    }

    private mutating func addSubschemas(
        of keyword: String, _ value: JSONValue, at location: JSONPointer, in resource: Int, depth: Int
    ) throws(SchemaError) {
        switch SubschemaKeyword.shape(of: keyword) {
        case nil: break
        case .single: try add(value, at: location, in: resource, depth: depth)
        case .list:
            guard let list = value.array, !list.isEmpty else {
                throw SchemaError(.wrongValue(expected: "an array of at least one schema"), at: location)
            }
            for (index, element) in list.enumerated() {
                try add(element, at: location.appending(index), in: resource, depth: depth)
            }
        case .members:
            guard let members = value.object else {
                throw SchemaError(.wrongValue(expected: "an object of schemas"), at: location)
            }
            for (key, member) in members {
                try add(member, at: location.appending(key), in: resource, depth: depth)
            }
        }
    }

    // MARK: - Names

    /// The resource that a subschema belongs to: one that it begins, or the one around it.
    private mutating func resource(
        of value: JSONValue, number: Int, at location: JSONPointer, in outer: Int
    ) throws(SchemaError) -> Int {
        guard let id = value["$id"] else { return outer }
        let location = location.appending("$id")
        guard let text = id.string else { throw SchemaError(.wrongValue(expected: "a URI"), at: location) }
        let reference = URIReference(text)
        guard reference.fragment?.isEmpty ?? true else {
            throw SchemaError(.wrongValue(expected: "a URI without a fragment"), at: location)
        }
        let base = number == 0 ? reference.document : reference.document.resolved(against: resources[outer].base)
        guard number != 0 else {
            resourceNumbers[base] = 0
            return 0
        }
        guard resourceNumbers[base] == nil else {
            throw SchemaError(.duplicate(base.description), at: location)
        }
        resourceNumbers[base] = resources.count
        resources.append(SchemaResource(base: base, root: number))
        return resources.count - 1
    }

    private func checkDialect(of value: JSONValue, at location: JSONPointer) throws(SchemaError) {
        guard let dialect = value["$schema"] else { return }
        let location = location.appending("$schema")
        guard let name = dialect.string else { throw SchemaError(.wrongValue(expected: "a URI"), at: location) }
        guard name == Schema.dialect || name == Schema.dialect + "#" else {
            throw SchemaError(.dialect(name), at: location)
        }
    }

    private mutating func addAnchors(
        of value: JSONValue, number: Int, at location: JSONPointer, to resource: Int
    ) throws(SchemaError) {
        for keyword in ["$anchor", "$dynamicAnchor"] {
            guard let anchor = value[keyword] else { continue }
            let location = location.appending(keyword)
            guard let name = anchor.string, name.isAnchor else {
                throw SchemaError(.wrongValue(expected: "a name that starts with a letter or \"_\""), at: location)
            }
            let other = resources[resource].anchors.updateValue(number, forKey: name)
            guard other == nil || other == number else { throw SchemaError(.duplicate(name), at: location) }
            if keyword == "$dynamicAnchor" { resources[resource].dynamicAnchors[name] = number }
        }
    }
}

extension String {
    fileprivate var isAnchor: Bool {
        guard let first = utf8.first, first.isLetter || first == UInt8(ascii: "_") else { return false }
        return utf8.allSatisfy { $0.isLetter || $0.isDigit || "-._".utf8.contains($0) }
    }
}
