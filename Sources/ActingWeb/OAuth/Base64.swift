import FoundationEssentials

/// Base64 in its strict form (RFC 4648 §4): with padding, and only as an encoder would have written it.
package enum Base64 {
    /// The text of bytes.
    package static func encode(_ bytes: some Sequence<UInt8>) -> String {
        Data(bytes).base64EncodedString()
    }

    /// The bytes of a text; `nil` where no encoder writes it.
    package static func decode(_ text: String) -> [UInt8]? {
        guard let data = Data(base64Encoded: text), data.base64EncodedString() == text else { return nil }
        return Array(data)
    }
}
