import Crypto
import NIOPosix
import Synchronization

/// Checks passphrases against hashes, remembers for the life of the process which ones were right, and lets nobody try
/// one after the other.
///
/// A hash is slow on purpose. Whoever shows the right passphrase with every request pays for that once, and an event
/// loop never does. An actor at which too many wrong ones were tried takes none for a while, the right one included:
/// otherwise the answer would still tell which one is right.
final class PassphraseChecker: Sendable {
    private static let capacity = 1024

    private let now: @Sendable () -> Timestamp
    private let key = SymmetricKey(size: .bits256)
    private let known = Mutex<Set<[UInt8]>>([])
    private let guesses = Mutex(GuessLimit())

    /// - Parameter now: tells the time.
    init(now: @escaping @Sendable () -> Timestamp) {
        self.now = now
    }

    /// Whether a passphrase is the one of a hash.
    ///
    /// - Parameters:
    ///   - passphrase: the passphrase.
    ///   - hash: the hash.
    ///   - actor: the id of the actor whose hash it is.
    /// - Returns: whether it is; the work fails with a `Refusal` where too many were tried at the actor.
    func check(_ passphrase: String, against hash: PassphraseHash, of actor: String) -> Work<Bool> {
        Work(()).then { [self] in
            let mark = mark(passphrase, hash)
            let isKnown = known.withLock { $0.contains(mark) }
            try admit(to: actor, countsAsGuess: !isKnown)
            if isKnown { return Work(true) }
            return Work(
                { hash.matches(passphrase) },
                awaiting: { try await NIOThreadPool.singleton.runIfActive { hash.matches(passphrase) } }
            ).map { matches in
                if matches {
                    self.remember(mark)
                    self.guesses.withLock { $0.giveBack(for: actor) }
                }
                return matches
            }
        }
    }

    /// A guess counts before it is known whether it is right, so that many at the same time do not get past the limit.
    private func admit(to actor: String, countsAsGuess: Bool) throws(Refusal) {
        let now = now()
        let wait = guesses.withLock { guesses in
            let wait = guesses.wait(for: actor, at: now)
            if wait == 0, countsAsGuess { guesses.take(for: actor, at: now) }
            return wait
        }
        guard wait == 0 else { throw Refusal.tooManyGuesses(wait: wait) }
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

extension Refusal {
    /// Too many wrong passphrases were tried; when to try again.
    fileprivate static func tooManyGuesses(wait milliseconds: Int64) -> Refusal {
        let seconds = (milliseconds + 999) / 1000
        return Refusal(
            .tooManyRequests, "too many wrong passphrases were tried here: wait \(seconds) s and try again",
            headers: [("Retry-After", "\(seconds)")])
    }
}
