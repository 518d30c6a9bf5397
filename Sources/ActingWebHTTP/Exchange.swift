import ActingWeb
import Synchronization

/// One HTTP request and what its route said of the answer.
final class Exchange: Sendable {
    /// What a route knows of its answer beyond the HTTP response.
    struct Note {
        var status: Int
        var outcome: ObservedAnswer.Outcome
        var body: [UInt8]
        var encodedAt: MonotonicTime
    }

    /// The exchange that the current task serves.
    @TaskLocal static var current: Exchange?

    let request: ObservedRequest
    private let noted = Mutex<Note?>(nil)

    init(_ request: ObservedRequest) {
        self.request = request
    }

    var note: Note? { noted.withLock { $0 } }

    func annotate(_ note: Note) {
        noted.withLock { $0 = note }
    }
}
