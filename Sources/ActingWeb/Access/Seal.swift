import Crypto
package import JSON

/// Seals values that others keep for us, so that nobody can read, make or change one.
///
/// The key lives as long as the process; what was sealed before a restart has to be asked for again.
package final class Seal: Sendable {
    private let key = SymmetricKey(size: .bits256)

    /// A key that nobody else has.
    package init() {}

    /// A value as others keep it: text that needs no escapes anywhere.
    ///
    /// - Parameters:
    ///   - value: the value.
    ///   - end: from when on it is worth nothing.
    /// - Returns: the text.
    /// - Throws: an error of the cipher.
    package func sealed(_ value: JSONValue, until end: Timestamp) throws -> String {
        let content: JSONValue = ["until": .integer(end.milliseconds), "value": value]
        let box = try AES.GCM.seal(content.encoded(), using: key)
        return Base64URL.encode(Array(box.nonce) + Array(box.ciphertext) + Array(box.tag))
    }

    /// The value of a text; `nil` where it was not sealed here, was changed, or is too old.
    package func opened(_ text: String, at now: Timestamp) -> JSONValue? {
        guard let bytes = Base64URL.decode(text), let box = try? AES.GCM.SealedBox(combined: bytes),
            let content = try? AES.GCM.open(box, using: key), let json = try? JSONValue(parsing: Array(content)),
            let until = json["until"]?.integer, now.milliseconds < until
        else { return nil }
        return json["value"]
    }
}
