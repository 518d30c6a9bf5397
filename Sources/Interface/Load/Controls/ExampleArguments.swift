package import JSON

/// Arguments that a tool's schema asks for, made up.
package struct ExampleArguments {
    private let schema: JSONValue

    /// - Parameter schema: an object schema; `nil` asks for nothing.
    package init(_ schema: JSONValue?) {
        self.schema = schema ?? [:]
    }

    /// The required members with a plausible value each.
    package var object: JSONObject {
        var arguments: JSONObject = [:]
        for name in schema["required"]?.array?.compactMap(\.string) ?? [] {
            arguments[name] = value(schema["properties"]?[name])
        }
        return arguments
    }

    /// The same as JSON.
    package var text: String { JSONValue.object(object).description }

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
