import JSON

/// Arguments that a tool's schema asks for, made up.
struct ExampleArguments {
    private let schema: JSONValue

    /// - Parameter schema: an object schema; `nil` asks for nothing.
    init(_ schema: JSONValue?) {
        self.schema = schema ?? [:]
    }

    /// The required members with a plausible value each, as JSON.
    var text: String {
        var arguments: JSONObject = [:]
        for name in schema["required"]?.array?.compactMap(\.string) ?? [] {
            arguments[name] = value(schema["properties"]?[name])
        }
        return JSONValue.object(arguments).description
    }

    private func value(_ schema: JSONValue?) -> JSONValue {
        if let first = schema?["enum"]?[0] { return first }
        return switch schema?["type"]?.string {
        case "integer", "number": schema?["minimum"] ?? 1
        case "boolean": true
        case "array": []
        case "object": [:]
        default: "hello"
        }
    }
}
