import Crypto
import CryptoExtras
import FoundationEssentials

/// What is kept of a passphrase: enough to recognise it, and not to tell it.
///
/// It is PBKDF2 with HMAC-SHA-512 over a salt of its own; the text that a store keeps names the number of rounds, so
/// that hashes made with more rounds or fewer can be checked side by side.
public struct PassphraseHash: Hashable, Sendable {
    private static let scheme = "pbkdf2-sha512"
    private static let length = 64

    private let rounds: Int
    private let salt: [UInt8]
    private let digest: [UInt8]

    /// The hash of a passphrase; slow on purpose.
    ///
    /// - Parameters:
    ///   - passphrase: the passphrase.
    ///   - salt: bytes that nobody can guess and no other hash has.
    ///   - rounds: how much work it is, at least one.
    public init(of passphrase: String, salt: [UInt8], rounds: Int) {
        self.rounds = max(1, rounds)
        self.salt = salt
        digest = Self.derive(passphrase, salt: salt, rounds: self.rounds)
    }

    /// The hash that a text of a store holds; `nil` where it holds none.
    public init?(text: String) {
        let parts = text.split(separator: "$", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 4, parts[0] == Self.scheme, let rounds = Int(parts[1]), (1...100_000_000).contains(rounds),
            let salt = Data(base64Encoded: parts[2]), let digest = Data(base64Encoded: parts[3]),
            digest.count == Self.length
        else { return nil }
        self.rounds = rounds
        self.salt = Array(salt)
        self.digest = Array(digest)
    }

    /// The text that a store keeps.
    public var text: String {
        "\(Self.scheme)$\(rounds)$\(Data(salt).base64EncodedString())$\(Data(digest).base64EncodedString())"
    }

    /// Whether a passphrase is the one that was hashed; as slow as the hash, and as long for a wrong one as for the
    /// right one.
    public func matches(_ passphrase: String) -> Bool {
        SecretText.areEqual(Self.derive(passphrase, salt: salt, rounds: rounds), digest)
    }

    private static func derive(_ passphrase: String, salt: [UInt8], rounds: Int) -> [UInt8] {
        do {
            let key = try KDF.Insecure.PBKDF2.deriveKey(
                from: Array(passphrase.utf8), salt: salt, using: .sha512, outputByteCount: length,
                unsafeUncheckedRounds: rounds
            )
            return unsafe key.withUnsafeBytes { unsafe Array($0) }
        } catch {
            // Only a length or a number of rounds that the caller chose can fail; no hash matches nothing.
            return []
        }
    }
}
