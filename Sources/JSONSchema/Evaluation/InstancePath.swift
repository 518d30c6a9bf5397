/// The way from a whole value to one inside it.
struct InstancePath {
    /// A step into a value.
    enum Part {
        case key(String)
        case index(Int)
    }

    private var parts: [Part] = []

    mutating func append(_ part: Part) {
        parts.append(part)
    }

    mutating func removeLast() {
        parts.removeLast()
    }

    /// The way as a JSON Pointer; made only where it is shown.
    var pointer: JSONPointer {
        parts.reduce(.root) { place, part in
            switch part {
            case .key(let key): place.appending(key)
            case .index(let index): place.appending(index)
            }
        }
    }
}
