import Trace

/// What else happened for a request, in the order of time, by the call inside whose hook it did.
struct CallNotes {
    /// What happened outside hooks, or in a call that is not known.
    private(set) var outside: [Note] = []
    private var inside: [HookCall.ID: [Note]] = [:]

    init(_ request: Request) {
        let known = Set(request.calls.map(\.id))
        for note in request.notes.enumerated().sorted(by: Self.isBefore).map(\.element) {
            let call = Self.decidedCall(note, request) ?? note.call
            if let call, known.contains(call) {
                inside[call, default: []].append(note)
            } else {
                outside.append(note)
            }
        }
    }

    subscript(call: HookCall.ID) -> [Note] { inside[call] ?? [] }

    /// The call that settled a decision: the last one of its hooks, asked for inside the same call.
    private static func decidedCall(_ note: Note, _ request: Request) -> HookCall.ID? {
        guard case .decided(let kind, let name, _) = note.content else { return nil }
        return request.calls.last {
            $0.kind == kind && $0.name == name && $0.parent == note.call && $0.enteredAt <= note.at
        }?.id
    }

    private static func isBefore(_ left: (offset: Int, element: Note), _ right: (offset: Int, element: Note)) -> Bool {
        (left.element.began, left.offset) < (right.element.began, right.offset)
    }
}

extension Note {
    /// When it happened; for a span, when it began.
    var began: Instant {
        guard case .span(_, let length, _, _) = content else { return at }
        return at.advanced(by: .zero - max(.zero, length))
    }
}
