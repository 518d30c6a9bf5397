import JSON

/// The trust types of an application, in order of registration.
///
/// It is a value: keep it in the store, and at each start ``registerDefaults(_:)``, which touches neither a type that
/// was edited nor one that was deleted.
public struct TrustTypeRegistry: Hashable, Sendable {
    private var byName: OrderedDictionary<String, TrustType>
    /// Names that were deleted and not registered again; defaults of these names stay away.
    public private(set) var deleted: Set<String>

    /// A registry that knows the default types, or those given.
    ///
    /// - Parameters:
    ///   - types: The types; of two with one name, the last counts.
    ///   - deleted: Names that defaults must not bring back; the name of one of `types` is ignored.
    public init(types: [TrustType] = TrustType.defaults, deleted: Set<String> = []) {
        byName = OrderedDictionary(types.map { ($0.name, $0) }, uniquingKeysWith: { _, last in last })
        self.deleted = deleted.subtracting(byName.keys)
    }

    /// The types, in order of first registration.
    public var types: [TrustType] { Array(byName.values) }

    /// The type called `name`; `nil` where there is none.
    public subscript(name: String) -> TrustType? { byName[name] }

    /// Adds a type, or puts it in the place of the one of the same name.
    ///
    /// - Parameter type: The type, which is known from now on even if its name was deleted before.
    public mutating func register(_ type: TrustType) {
        byName[type.name] = type
        deleted.remove(type.name)
    }

    /// Adds those types of which the name is neither known nor was deleted.
    ///
    /// - Parameter types: The types that an application ships with.
    public mutating func registerDefaults(_ types: [TrustType] = TrustType.defaults) {
        for type in types where byName[type.name] == nil && !deleted.contains(type.name) {
            byName[type.name] = type
        }
    }

    /// Removes a type; peers that have it may do nothing until it is registered again.
    ///
    /// - Parameter name: The type's name.
    /// - Returns: The type that was removed; `nil` where there was none.
    @discardableResult public mutating func delete(_ name: String) -> TrustType? {
        guard let type = byName.removeValue(forKey: name) else { return nil }
        deleted.insert(name)
        return type
    }
}

// MARK: - Who may choose what

extension TrustTypeRegistry {
    /// The types that a client may register itself for, and that a consent page may offer.
    public var clientTypes: [TrustType] {
        types.filter { !$0.isPrivileged }
    }

    /// The type that a client gets which registers itself.
    ///
    /// - Parameter name: The name it asks for; `nil` asks for ``TrustType/client``.
    /// - Returns: The type.
    /// - Throws: ``PermissionError/unknownTrustType(_:)`` or ``PermissionError/privilegedTrustType(_:)``.
    public func clientType(_ name: String? = nil) throws(PermissionError) -> TrustType {
        let name = name ?? TrustType.client
        guard let type = self[name] else { throw .unknownTrustType(name) }
        guard !type.isPrivileged else { throw .privilegedTrustType(name) }
        return type
    }

    /// Checks an override before it is written.
    ///
    /// - Parameters:
    ///   - override: The override.
    ///   - relationship: The trust type that the peer's trust relationship names.
    /// - Throws: ``PermissionError``: the type that would apply is not registered, one of the two types does not allow
    ///   overrides, or the rules are larger than the limits.
    public func check(_ override: PermissionOverride, of relationship: String) throws(PermissionError) {
        let name = override.trustType ?? relationship
        guard let type = self[name] else { throw .unknownTrustType(name) }
        if self[relationship]?.allowsOverride == false { throw .overrideNotAllowed(relationship) }
        guard type.allowsOverride else { throw .overrideNotAllowed(name) }
        try override.rules.checkSize()
    }
}
