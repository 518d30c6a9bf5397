import JSON

extension JSONValue {
    /// About how many bytes the value takes; counts no further than a little beyond `limit`.
    func size(upTo limit: Int) -> Int {
        // What an element takes beside its text.
        let base = 16
        switch self {
        case .null, .bool, .integer, .double: return base
        case .string(let text): return base + text.utf8.count
        case .array(let elements):
            var sum = base
            for element in elements {
                guard sum <= limit else { break }
                sum += element.size(upTo: limit - sum)
            }
            return sum
        case .object(let members):
            var sum = base
            for (name, value) in members {
                guard sum <= limit else { break }
                sum += name.utf8.count + value.size(upTo: limit - sum)
            }
            return sum
        }
    }
}
