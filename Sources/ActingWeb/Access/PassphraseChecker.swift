import Crypto
import NIOPosix
import Synchronization

/// Checks passphrases against hashes, and remembers for the life of the process which ones were right.
///
/// A hash is slow on purpose. Whoever shows the right passphrase with every request pays for that once, and an event
/// loop never does.
final class PassphraseChecker: Sendable {
    private static let capacity = 1024

    private let key = SymmetricKey(size: .bits256)
    private let known = Mutex<Set<[UInt8]>>([])

    /// Whether a passphrase is the one of a hash.
    func check(_ passphrase: String, against hash: PassphraseHash) -> Work<Bool> {
        let mark = mark(passphrase, hash)
        if known.withLock({ $0.contains(mark) }) { return Work(true) }
        return Work(
            { hash.matches(passphrase) },
            awaiting: { try await NIOThreadPool.singleton.runIfActive { hash.matches(passphrase) } }
        ).map { matches in
            if matches { self.remember(mark) }
            return matches
        }
    }

    private func remember(_ mark: [UInt8]) {
        known.withLock { known in
            if known.count >= Self.capacity { known.removeAll() }
            known.insert(mark)
        }
    }

    /// What is remembered of a pair; without the key, which never leaves the process, it tells nothing.
    private func mark(_ passphrase: String, _ hash: PassphraseHash) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: Array("\(hash.text)\n\(passphrase)".utf8), using: key))
    }
}
