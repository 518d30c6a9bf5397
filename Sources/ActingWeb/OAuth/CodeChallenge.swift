import Crypto

/// What a client shows of its verifier before it shows the verifier itself: the SHA-256, as PKCE's `S256` says.
struct CodeChallenge: Hashable, Sendable {
    /// The challenge as it stands in a request.
    let text: String

    /// The challenge of a request; `nil` where it cannot be the SHA-256 of anything.
    init?(text: String) {
        guard text.utf8.count == 43, Base64URL.decode(text)?.count == 32 else { return nil }
        self.text = text
    }

    /// Whether a verifier is the one that was meant; it takes as long wherever it differs.
    func isMet(by verifier: String) -> Bool {
        guard (43...128).contains(verifier.utf8.count) else { return false }
        let digest = Base64URL.encode(SHA256.hash(data: Array(verifier.utf8)))
        return SecretText.areEqual(Array(digest.utf8), Array(text.utf8))
    }
}
