import JSON
import JSONSchema

/// One place of a value that is filled in, and what was put there.
struct FormField: Hashable, Sendable {
    /// Whether the place is in the value.
    enum Standing: Hashable, Sendable {
        /// It is left out.
        case absent
        case null
        case given
    }

    /// The key of a member; the number of an element, from 1.
    var key: String
    /// What people call the place, where its schema says.
    var title: String?
    /// What the place is for; empty where nobody says.
    var note = ""
    var isRequired: Bool
    var isNullable = false
    var standing = Standing.absent
    var control: FormControl

    init(key: String, isRequired: Bool, control: FormControl) {
        self.key = key
        self.isRequired = isRequired
        self.control = control
    }

    /// The places inside that are shown below this one.
    var children: [FormField] {
        guard standing == .given else { return [] }
        switch control {
        case .group(let fields, _): return fields
        case .list(let items, _): return items
        case .variants(_, _, let content): return content
        case .text, .number, .truth, .choice, .raw: return []
        }
    }

    /// Where a place inside is in the whole value.
    func pointer(ofChild index: Int, below pointer: JSONPointer) -> JSONPointer {
        switch control {
        case .group(let fields, _): fields.indices.contains(index) ? pointer.appending(fields[index].key) : pointer
        case .list: pointer.appending(index)
        case .variants, .text, .number, .truth, .choice, .raw: pointer
        }
    }

    /// The place inside that a path of indices leads to; `nil` where it leads nowhere.
    func field(at path: ArraySlice<Int>) -> FormField? {
        guard let first = path.first else { return self }
        let children = children
        return children.indices.contains(first) ? children[first].field(at: path.dropFirst()) : nil
    }

    /// Changes the place that a path leads to.
    mutating func change(at path: ArraySlice<Int>, _ body: (inout FormField) -> Void) {
        guard let first = path.first else { return body(&self) }
        control.changeChild(first) { $0.change(at: path.dropFirst(), body) }
    }
}
