import NIOCore
import Trace

extension LoadWorker: ClientOwner {
    func isReady(_ client: Client, wire: MCPWire, serverName: String?) {
        seats[client.seat].isOpen = true
        seats[client.seat].wire = wire
        seats[client.seat].failures = 0
        if case .opening = state {} else { tally.reconnections += 1 }
        lastOpen = .now
        hasConnected()
        isFree(client)
    }

    func isFree(_ client: Client) {
        switch state {
        case .opening: free.append(client.seat)
        case .sending, .ending: sendNext(on: client)
        case .over: client.close()
        }
    }

    func ended(_ exchange: Exchange, on client: Client, fault: AnswerCheck.Fault?, at now: Instant) {
        if case .over = state { return }
        inFlight -= 1
        if let fault {
            if fault.failure != .timedOut, fault.failure != .closed { lastSign = now }
            tally.failed(exchange, fault, at: now)
        } else {
            lastSign = now
            tally.answered(exchange, at: now, in: window)
        }
        // A session that the server does not know any more has to be begun anew.
        if fault?.failure == .status(404), case .session = seats[client.seat].wire {
            seats[client.seat].wire = nil
            client.retire()
        }
        endIfDone()
    }

    func isOver(_ client: Client, fault: AnswerCheck.Fault?) {
        let seat = client.seat
        guard seats[seat].client === client else { return }
        if seats[seat].isOpen { free.removeAll { $0 == seat } }
        seats[seat].client = nil
        let wasOpen = seats[seat].isOpen
        seats[seat].isOpen = false
        if let fault, !wasOpen {
            seats[seat].failures += 1
            if let window, window.measures(.now) { tally.failures.add(fault.failure, fault.words) }
            // The server may have forgotten the session.
            if case .session = seats[seat].wire { seats[seat].wire = nil }
            hasConnected()
        }
        reconnect(seat)
        endIfDone()
    }
}

// MARK: - Connecting

extension LoadWorker {
    func connectNext() {
        if case .over = state { return }
        while underWay < Self.connecting, let seat = queue.popFirst() {
            underWay += 1
            let client = Client(
                seat: seat, plan: plan, wire: seats[seat].wire, choice: choice, writer: writer, owner: self)
            seats[seat].client = client
            connector.connect(client, of: self, on: loop)
        }
    }

    /// A connection that was begun has come or failed.
    private func hasConnected() {
        underWay = max(0, underWay - 1)
        if unopened > 0 {
            unopened -= 1
            if unopened == 0 { opened.succeed() }
        }
        connectNext()
    }

    private func reconnect(_ seat: Int) {
        switch state {
        case .opening, .sending: break
        // What is due has to be sent still.
        case .ending where !due.isEmpty: break
        case .ending, .over: return
        }
        // The longer a server is away, the rarer it is asked for: 0, 50, 100, … 500 ms.
        let pause = TimeAmount.milliseconds(Int64(min(500, seats[seat].failures * 50)))
        loop.assumeIsolated().scheduleTask(in: pause) {
            self.queue.append(seat)
            self.connectNext()
        }
    }
}
