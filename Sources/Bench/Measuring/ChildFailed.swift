import Load

/// Why a server that was to be measured does not serve.
package enum ChildFailed: Error, Hashable, Sendable, CustomStringConvertible {
    /// The program could not be run; what the system said.
    case notRun(String)
    /// It ended before it said where it listens; what it said instead.
    case ended(ChildEnd, words: String)
    /// It said something else than where it listens.
    case noAddress(String)
    /// It did not say so in time, and was ended.
    case tooLate(Duration)

    package var description: String {
        switch self {
        case .notRun(let words): "the server's process could not be started: \(words)"
        case .ended(let end, let words):
            "the server's process \(end) before it listened" + (words.isEmpty ? "" : ": \(words)")
        case .tooLate(let patience): "the server did not listen within \(Figure.seconds(patience))"
        case .noAddress(let line): "the server did not say where it listens, but \"\(line)\""
        }
    }
}

/// How a process ended.
package enum ChildEnd: Hashable, Sendable, CustomStringConvertible {
    case status(Int32)
    case signal(Int32)

    package var description: String {
        switch self {
        case .status(let status): "ended with status \(status)"
        case .signal(let signal): "was ended by signal \(signal)"
        }
    }
}
