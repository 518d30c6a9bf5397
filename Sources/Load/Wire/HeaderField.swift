/// A header field that goes with every request.
package struct HeaderField: Hashable, Sendable {
    package let name: String
    package let value: String

    /// Reads a field as it is written on a command line: `Authorization: Bearer abc`.
    ///
    /// - Returns: `nil` where the text is no field that may be sent.
    package init?(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        let marks = Set("!#$%&'*+-.^_`|~")
        let isName = parts[0].allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || marks.contains($0)) }
        guard isName, !parts[0].isEmpty else { return nil }
        let value = parts[1].drop { $0 == " " || $0 == "\t" }
        // A line break would begin another field.
        guard value.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }) else { return nil }
        name = String(parts[0])
        self.value = String(value)
    }

    init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }

    /// The field as a line of a request's head.
    var line: [UInt8] { Array("\(name): \(value)\r\n".utf8) }
}
