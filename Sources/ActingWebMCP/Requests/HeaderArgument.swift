import JSON

/// An argument of a tool that a client repeats in a header, so that what stands between them can route by it.
///
/// A schema marks it: `"x-mcp-header": "Name"` on a property makes the header `Mcp-Param-Name`.
struct HeaderArgument: Equatable, Sendable {
    /// Where the argument is, from the top of the arguments.
    let path: [String]
    /// The header's name, in lower case.
    let header: String

    /// Holds the header against the argument.
    ///
    /// - Throws: where they differ.
    func check(_ arguments: JSONValue, _ headers: MCPHeaders) throws(RPCError) {
        let value = path.reduce(JSONValue?.some(arguments)) { $0?[$1] }
        let given = headers.all(header)
        let (name, place) = (header, path.joined(separator: "."))
        guard let value, !value.isNull else {
            if given.isEmpty { return }
            throw RPCError(.headerMismatch, "the header \(name) is there, but the argument \"\(place)\" is not")
        }
        guard given.count == 1, let text = given.first.flatMap({ HeaderText.decoded($0) }) else {
            throw RPCError(.headerMismatch, "the header \(name) must be there once, with the argument \"\(place)\"")
        }
        guard Self.text(text, says: value) else {
            throw RPCError(.headerMismatch, "the header \(name) does not say what the argument \"\(place)\" says")
        }
    }

    private static func text(_ text: String, says value: JSONValue) -> Bool {
        switch value {
        case .string(let string): text == string
        case .bool(let bool): text == (bool ? "true" : "false")
        case .integer(let integer): text == String(integer) || Double(text) == Double(integer)
        case .double(let double): Double(text) == double
        case .null, .array, .object: false
        }
    }
}

extension HeaderArgument {
    /// A mark in a schema that cannot be followed.
    struct Fault: Error, CustomStringConvertible {
        let description: String
    }

    /// The marked arguments of a schema.
    ///
    /// - Parameter schema: a tool's input schema.
    /// - Returns: the arguments, in order.
    /// - Throws: `Fault` for a mark that cannot be followed.
    static func all(in schema: JSONValue) throws(Fault) -> [HeaderArgument] {
        var found: [HeaderArgument] = []
        try collect(schema, path: [], into: &found)
        var names: Set<String> = []
        for argument in found where !names.insert(argument.header).inserted {
            throw Fault(description: "two properties are marked with the header \(argument.header)")
        }
        return found
    }

    private static let mark = "x-mcp-header"
    /// What may be named like the mark without being one, and the properties, which are looked at by themselves.
    private static let data: Set<String> = [mark, "properties", "const", "default", "enum", "examples"]

    private static func collect(
        _ schema: JSONValue, path: [String], into found: inout [HeaderArgument]
    ) throws(Fault) {
        guard let members = schema.object else { return }
        for (keyword, member) in members where !data.contains(keyword) {
            guard !holdsMark(member, depth: 0) else {
                throw Fault(description: "\(mark) stands inside \"\(keyword)\"; only properties of objects may have it")
            }
        }
        if let name = members[mark] { found.append(try HeaderArgument(name, members, path)) }
        for (name, property) in members["properties"]?.object ?? [:] {
            try collect(property, path: path + [name], into: &found)
        }
    }

    private init(_ mark: JSONValue, _ schema: JSONObject, _ path: [String]) throws(Fault) {
        let place = path.joined(separator: ".")
        guard let name = mark.string, !name.isEmpty, name.utf8.allSatisfy(\.isTokenCharacter) else {
            throw Fault(description: "\(Self.mark) of \"\(place)\" must be a name of letters, digits and dashes")
        }
        guard let type = schema["type"]?.string, ["string", "integer", "boolean"].contains(type), !path.isEmpty else {
            throw Fault(description: "\"\(place)\" has \(Self.mark), so its type must be string, integer or boolean")
        }
        self.path = path
        header = MCPHeaders.argumentPrefix + name.lowercased()
    }

    private static func holdsMark(_ value: JSONValue, depth: Int) -> Bool {
        guard depth < 64 else { return false }
        switch value {
        case .object(let members):
            return members[mark] != nil || members.values.contains { holdsMark($0, depth: depth + 1) }
        case .array(let elements): return elements.contains { holdsMark($0, depth: depth + 1) }
        default: return false
        }
    }
}

extension UInt8 {
    /// Whether a byte may stand in a token of HTTP (RFC 9110 §5.6.2).
    fileprivate var isTokenCharacter: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "!#$%&'*+-.^_`|~".utf8.contains(self)
        }
    }
}
