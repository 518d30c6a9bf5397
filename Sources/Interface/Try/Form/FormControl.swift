import JSON

/// How a place is filled in.
enum FormControl: Hashable, Sendable {
    case text(String)
    /// A number as it was typed.
    case number(String)
    case truth(Bool)
    /// One of a few values.
    case choice([FormOption], chosen: Int)
    /// An object; its members are there as soon as the object is.
    case group([FormField], schema: JSONValue)
    /// An array, and the schema of what it holds.
    case list([FormField], item: JSONValue)
    /// One of several schemas, and the one place that follows it.
    case variants([FormOption], chosen: Int, content: [FormField])
    /// JSON as it was typed, where no form fits.
    case raw(String)

    /// Whether the place is filled in by typing.
    var isTyped: Bool { text != nil }

    /// What was typed; `nil` for what is not typed.
    var text: String? {
        switch self {
        case .text(let text), .number(let text), .raw(let text): text
        case .truth, .choice, .group, .list, .variants: nil
        }
    }

    /// The same control with another text.
    func with(_ text: String) -> FormControl {
        switch self {
        case .text: .text(text)
        case .number: .number(text)
        case .raw: .raw(text)
        case .truth, .choice, .group, .list, .variants: self
        }
    }

    mutating func changeChild(_ index: Int, _ body: (inout FormField) -> Void) {
        switch self {
        case .group(var fields, let schema):
            guard fields.indices.contains(index) else { return }
            body(&fields[index])
            self = .group(fields, schema: schema)
        case .list(var items, let item):
            guard items.indices.contains(index) else { return }
            body(&items[index])
            self = .list(items, item: item)
        case .variants(let options, let chosen, var content):
            guard content.indices.contains(index) else { return }
            body(&content[index])
            self = .variants(options, chosen: chosen, content: content)
        case .text, .number, .truth, .choice, .raw: return
        }
    }
}
