import FoundationEssentials
import JSON

/// One text that is kept.
struct Memory: Equatable {
    static let prefix = "memory-"

    /// Sixteen hexadecimal digits, the nanoseconds from 1970 to the saving, then eight that are random.
    let id: String
    let text: String
    let tags: [String]

    /// A new memory.
    init(text: String, tags: [String]) {
        // By the calendar, since a memory outlives the machine's uptime.
        let nanoseconds = UInt64(max(0, Date().timeIntervalSince1970) * 1_000_000_000)
        id = nanoseconds.hexadecimal + UInt32.random(in: .min ... .max).hexadecimal
        self.text = text
        self.tags = tags
    }

    /// A memory as it was kept; `nil` where the value is none.
    init?(_ json: JSONValue) {
        guard let id = json["id"]?.string, let text = json["text"]?.string else { return nil }
        self.id = id
        self.text = text
        tags = json["tags"]?.array?.compactMap(\.string) ?? []
    }

    var json: JSONValue {
        ["id": .string(id), "text": .string(text), "tags": .array(tags.map { .string($0) })]
    }

    var property: String { Self.property(id) }

    static func property(_ id: String) -> String { prefix + id }

    /// Whether each word of the query stands in the text or in a tag, in any case.
    func matches(_ query: String) -> Bool {
        let haystack = ([text] + tags).joined(separator: "\n").lowercased()
        return query.lowercased().split(whereSeparator: \.isWhitespace).allSatisfy { haystack.contains($0) }
    }
}

extension FixedWidthInteger {
    /// The number in hexadecimal, padded to the width of its type.
    fileprivate var hexadecimal: String {
        let digits = String(self, radix: 16)
        return String(repeating: "0", count: Self.bitWidth / 4 - digits.count) + digits
    }
}
