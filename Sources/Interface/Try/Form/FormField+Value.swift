import JSON
import JSONSchema

extension FormField {
    /// The value of the place.
    ///
    /// - Parameters:
    ///   - pointer: where the place is in the whole.
    ///   - faults: takes what is wrong with what was typed, by place.
    /// - Returns: the value; `nil` where the place is left out, or what was typed is no value.
    func value(at pointer: JSONPointer, _ faults: inout [JSONPointer: String]) -> JSONValue? {
        switch standing {
        case .absent:
            if isRequired { faults[pointer] = "is required" }
            return nil
        case .null: return .null
        case .given: return given(at: pointer, &faults)
        }
    }

    private func given(at pointer: JSONPointer, _ faults: inout [JSONPointer: String]) -> JSONValue? {
        switch control {
        case .text(let text): return .string(text)
        case .truth(let truth): return .bool(truth)
        case .choice(let options, let chosen): return options.indices.contains(chosen) ? options[chosen].value : nil
        case .number(let text):
            guard let number = try? JSONValue(parsing: text), number.double != nil else {
                faults[pointer] = "must be a number"
                return nil
            }
            return number
        case .raw(let text):
            do throws(JSONParseError) {
                return try JSONValue(parsing: text)
            } catch {
                faults[pointer] = "is not valid JSON: \(error)"
                return nil
            }
        case .group(let fields, _): return .object(Self.object(fields, at: pointer, &faults))
        case .list(let items, _):
            let values = items.enumerated().map { $1.value(at: pointer.appending($0), &faults) }
            return .array(values.compactMap(\.self))
        case .variants(_, _, let content): return content.first?.value(at: pointer, &faults)
        }
    }

    /// The object that fields are the members of.
    static func object(
        _ fields: [FormField], at pointer: JSONPointer, _ faults: inout [JSONPointer: String]
    ) -> JSONObject {
        var object: JSONObject = [:]
        for field in fields {
            object[field.key] = field.value(at: pointer.appending(field.key), &faults)
        }
        return object
    }
}
