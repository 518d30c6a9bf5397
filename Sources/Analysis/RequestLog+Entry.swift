package import Trace

extension RequestLog {
    /// One request as far as its events have told, whichever order they came in.
    package struct Entry: Hashable, Sendable, Identifiable {
        /// What is known about a request's end.
        package enum State: Hashable, Sendable {
            /// It has not ended.
            case inFlight
            /// It ended, and the request says how.
            case finished
            /// It is over, but the event that said how was dropped.
            case lost
        }

        /// What an event did to an entry.
        enum Change {
            case updated
            case finished
            /// The entry already knew better; nothing changed.
            case refused
        }

        private var shared: Shared<Request>
        package private(set) var state = State.inFlight
        /// The place in the order of ends; `nil` while in flight.
        var place: Int?
        /// Ends that came before the entry of their call.
        private var earlyEnds: [HookCall.ID: HookCall.End] = [:]
        /// The same for what they held.
        private var earlyHolds: [HookCall.ID: Duration] = [:]
        /// The bytes of notes and of errors in words.
        private var textBytes = 0

        init(request: Request) {
            shared = Shared(request)
        }

        package private(set) var request: Request {
            _read { yield shared.value }
            _modify { yield &shared.value }
        }

        package var id: Request.ID { request.id }

        /// Puts requests into the order of the list: the greatest first.
        ///
        /// What is in flight comes before what is over; of both the newest comes first.
        package var rank: Int64 {
            place.map { Int64(clamping: $0) } ?? Int64(clamping: UInt64(1) << 62 | id)
        }

        /// The bytes of both bodies and of all texts that the entry keeps.
        var payloadBytes: Int { request.requestBody.head.count + request.responseBody.head.count + textBytes }

        /// Gives up waiting for an end whose event was dropped; an end that still comes replaces this.
        mutating func lose() {
            guard state == .inFlight else { return }
            state = .lost
        }

        mutating func take(_ event: Event) -> Change {
            switch event {
            case .requestStarted, .stalling, .sampled: .refused
            case .handlerRequested(_, let instant): handOver(at: instant)
            case .requestOwned(_, _, let owner): own(owner)
            case .requestDecoded(_, let instant, let message, let body, let handler):
                decode(at: instant, message: message, body: body, handler: handler)
            case .callEntered(let call): enter(call)
            case .callEnded(let id, _, let end): finishCall(id, end)
            case .noted(let note): keep(note)
            case .loopHeld(let id, _, _, let length): hold(id, length)
            case .stalled(let stall): blame(stall)
            case .delayed(let loss, _): delay(loss)
            case .requestFinished(_, let finish): self.finish(finish)
            }
        }

        private mutating func handOver(at instant: Instant) -> Change {
            guard request.times.handedOver == nil else { return .refused }
            request.times.handedOver = instant
            return .updated
        }

        private mutating func own(_ owner: Site) -> Change {
            guard request.owner == nil else { return .refused }
            request.owner = owner
            return .updated
        }

        private mutating func decode(
            at instant: Instant, message: Request.Message?, body: Payload, handler: Request.Handler?
        ) -> Change {
            guard request.times.decoded == nil else { return .refused }
            request.handler = handler
            request.times.decoded = instant
            request.message = message
            request.requestBody = body
            return .updated
        }

        private mutating func enter(_ call: HookCall) -> Change {
            guard !request.calls.contains(where: { $0.id == call.id }) else { return .refused }
            guard request.calls.count < Request.callLimit else {
                request.droppedCalls += 1
                earlyEnds[call.id] = nil
                earlyHolds[call.id] = nil
                return .updated
            }
            var call = call
            if let end = earlyEnds.removeValue(forKey: call.id) { call.end = call.end ?? end }
            call.held = earlyHolds.removeValue(forKey: call.id)
            let later = request.calls.lastIndex { ($0.enteredAt, $0.id) < (call.enteredAt, call.id) }
            request.calls.insert(call, at: later.map { $0 + 1 } ?? 0)
            return .updated
        }

        private mutating func finishCall(_ id: HookCall.ID, _ end: HookCall.End) -> Change {
            if let index = request.calls.lastIndex(where: { $0.id == id }) {
                guard request.calls[index].end == nil else { return .refused }
                request.calls[index].end = end
            } else {
                guard mayStillCome(besides: earlyEnds.count), earlyEnds.updateValue(end, forKey: id) == nil else {
                    return .refused
                }
            }
            if case .raised(let error) = end.outcome { textBytes += error.utf8.count }
            return .updated
        }

        /// Whether a call that is not known is one that will be kept, and not one that was dropped.
        private func mayStillCome(besides known: Int) -> Bool {
            request.calls.count < Request.callLimit && known < Request.callLimit
        }

        private mutating func hold(_ id: HookCall.ID, _ length: Duration) -> Change {
            guard let index = request.calls.lastIndex(where: { $0.id == id }) else {
                guard mayStillCome(besides: earlyHolds.count) else { return .refused }
                return earlyHolds.updateValue(length, forKey: id) == nil ? .updated : .refused
            }
            request.calls[index].held = length
            return .updated
        }

        private mutating func blame(_ stall: Stall) -> Change {
            guard request.stalls.count < Request.noteLimit else { return .refused }
            request.stalls.append(stall)
            return .updated
        }

        private mutating func delay(_ loss: Stall.Loss) -> Change {
            request.losses.merge(loss, limit: Request.noteLimit) ? .updated : .refused
        }

        private mutating func keep(_ note: Note) -> Change {
            if request.notes.count < Request.noteLimit {
                request.notes.append(note)
                textBytes += note.content.textBytes
            } else {
                request.droppedNotes += 1
            }
            return .updated
        }

        private mutating func finish(_ finish: Request.Finish) -> Change {
            guard state != .finished else { return .refused }
            state = .finished
            request.times.encoded = finish.encoded
            request.times.written = finish.written
            request.outcome = finish.outcome
            request.status = finish.status
            request.responseBody = finish.body
            return .finished
        }
    }
}
