import Crypto

/// Comparisons and digests of secrets.
package enum SecretText {
    /// Whether two secrets are the same; it takes as long wherever they differ.
    package static func areEqual(_ left: some Collection<UInt8>, _ right: some Collection<UInt8>) -> Bool {
        guard left.count == right.count else { return false }
        return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// What a store keeps of a secret that is random enough not to be guessed: its SHA-256, in hexadecimal.
    package static func digest(_ secret: String) -> String {
        hexadecimal(SHA256.hash(data: Array(secret.utf8)))
    }

    /// Bytes in hexadecimal, two digits each.
    package static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
        bytes.reduce(into: "") { text, byte in
            if byte < 16 { text += "0" }
            text += String(byte, radix: 16)
        }
    }
}
