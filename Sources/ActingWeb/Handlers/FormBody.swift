/// The fields of a form, as `application/x-www-form-urlencoded` writes them; each name stands once.
package struct FormBody: Hashable, Sendable {
    /// Why bytes are no such form.
    package enum Problem: Error, Hashable, CustomStringConvertible {
        /// A name stands twice, so that it is not clear which value is meant.
        case repeatedField
        /// There are more fields than anybody needs.
        case tooManyFields
        /// What stands behind a `%` is no byte, or the bytes are not UTF-8.
        case unreadable

        package var description: String {
            switch self {
            case .repeatedField: "a field of the form is given twice"
            case .tooManyFields: "the form has more than \(FormBody.mostFields) fields"
            case .unreadable: "the form cannot be read"
            }
        }
    }

    /// The media type of such a form.
    package static let mediaType = "application/x-www-form-urlencoded"
    /// How many fields a form may have.
    package static let mostFields = 64

    /// The values by name, in no order.
    package let fields: [String: String]

    /// The form that bytes hold.
    ///
    /// - Parameter bytes: the body of a request.
    /// - Throws: `Problem` where the bytes are no form, or one that can be read in two ways.
    package init(parsing bytes: some Collection<UInt8>) throws(Problem) {
        let pairs = bytes.split(separator: UInt8(ascii: "&"), maxSplits: Self.mostFields)
        guard pairs.count <= Self.mostFields else { throw .tooManyFields }
        var fields: [String: String] = [:]
        for pair in pairs {
            let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard let first = parts.first, let name = Self.decode(first),
                let value = parts.count == 2 ? Self.decode(parts[1]) : ""
            else { throw .unreadable }
            guard fields.updateValue(value, forKey: name) == nil else { throw .repeatedField }
        }
        self.fields = fields
    }

    /// The value of a field; `nil` where it is not there or empty, which are the same in a form.
    package subscript(name: String) -> String? {
        fields[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Fields as a form writes them, and as they stand in the query of a URI.
    ///
    /// - Parameter fields: names and values, in order.
    /// - Returns: the text, which is ASCII.
    package static func encode(_ fields: [(name: String, value: String)]) -> String {
        fields.map { "\(encode($0.name))=\(encode($0.value))" }.joined(separator: "&")
    }

    /// A text of which every byte that means something in a URI is written behind a `%`.
    package static func encode(_ text: String) -> String {
        text.utf8.reduce(into: "") { encoded, byte in
            if isUnreserved(byte) {
                encoded.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                encoded += "%" + SecretText.hexadecimal([byte]).uppercased()
            }
        }
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"):
            true
        default: false
        }
    }

    /// One name or value; `nil` where it cannot be read.
    package static func decode(_ bytes: some Sequence<UInt8>) -> String? {
        var decoded: [UInt8] = []
        var rest = bytes.makeIterator()
        while let byte = rest.next() {
            switch byte {
            case UInt8(ascii: "+"): decoded.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                guard let high = rest.next().flatMap(digit), let low = rest.next().flatMap(digit) else { return nil }
                decoded.append(high << 4 | low)
            default: decoded.append(byte)
            }
        }
        return String(validating: decoded, as: UTF8.self)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        Character(Unicode.Scalar(byte)).hexDigitValue.flatMap { UInt8(exactly: $0) }
    }
}
