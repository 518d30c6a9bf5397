import CoreMetrics
import Synchronization
import Testing
import Trace
import TraceInstrumentation

/// What a metrics system of the process is given of hooks.
@Suite struct CallMetricsTests {
    private static let home = Site(
        thread: Thread(id: 1, role: .other), loop: Loop(kind: .server, number: 0, born: Instant(nanoseconds: 0)),
        task: 7)

    private static func call(_ name: String, outcome: HookCall.Outcome, isWildcard: Bool = false) -> HookCall {
        var call = HookCall(
            id: 1, request: 1, kind: .action, name: name, isWildcard: isWildcard, shape: .asynchronous, caller: home,
            requestedAt: Instant(nanoseconds: 100), callee: home, enteredAt: Instant(nanoseconds: 130))
        call.end = HookCall.End(at: Instant(nanoseconds: 530), outcome: outcome, site: home)
        return call
    }

    @Test func `counters and timers of each hook and path are recorded by the process's metrics system`() {
        let ledger = MetricsLedger.bootstrapped
        let metrics = CallMetrics()

        for call in [
            Self.call("metered", outcome: .value), Self.call("metered", outcome: .raised("no")),
            Self.call("any", outcome: .nothing, isWildcard: true),
        ] { metrics.record(call, in: CallGroup(call, origin: Self.home)) }

        let labels = ["kind=action", "hook=metered", "path=D"]
        #expect(ledger["actingweb_hook_calls", labels] == [1, 1])
        #expect(ledger["actingweb_hook_errors", labels] == [1])
        #expect(ledger["actingweb_hook_run", labels] == [400, 400])
        #expect(ledger["actingweb_hook_wait", labels] == [30, 30])
        #expect(ledger["actingweb_hook_calls", ["kind=action", "hook=*", "path=D"]] == [1])
    }
}

/// A metrics system that keeps everything.
private final class MetricsLedger: MetricsFactory {
    /// The one of this process.
    static let bootstrapped: MetricsLedger = {
        let ledger = MetricsLedger()
        MetricsSystem.bootstrap(ledger)
        return ledger
    }()

    private final class Meter: CounterHandler, FloatingPointCounterHandler, MeterHandler, RecorderHandler, TimerHandler
    {
        private let values = Mutex<[Int64]>([])

        var all: [Int64] { values.withLock { $0 } }

        func increment(by amount: Int64) { values.withLock { $0.append(amount) } }
        func recordNanoseconds(_ duration: Int64) { values.withLock { $0.append(duration) } }
        func reset() {}
        func increment(by amount: Double) {}
        func set(_ value: Int64) {}
        func set(_ value: Double) {}
        func decrement(by amount: Double) {}
        func record(_ value: Int64) {}
        func record(_ value: Double) {}
    }

    private let meters = Mutex<[String: Meter]>([:])

    /// What was recorded under a label with these dimensions.
    subscript(label: String, dimensions: [String]) -> [Int64] {
        meters.withLock { $0[([label] + dimensions).joined(separator: " ")]?.all ?? [] }
    }

    private func meter(_ label: String, _ dimensions: [(String, String)]) -> Meter {
        let name = ([label] + dimensions.map { "\($0)=\($1)" }).joined(separator: " ")
        return meters.withLock { meters in
            let meter = meters[name] ?? Meter()
            meters[name] = meter
            return meter
        }
    }

    func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler { meter(label, dimensions) }
    func makeFloatingPointCounter(
        label: String, dimensions: [(String, String)]
    ) -> any FloatingPointCounterHandler { meter(label, dimensions) }
    func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler { meter(label, dimensions) }
    func makeRecorder(
        label: String, dimensions: [(String, String)], aggregate: Bool
    ) -> any RecorderHandler { meter(label, dimensions) }
    func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler { meter(label, dimensions) }
    func destroyCounter(_ handler: any CounterHandler) {}
    func destroyFloatingPointCounter(_ handler: any FloatingPointCounterHandler) {}
    func destroyMeter(_ handler: any MeterHandler) {}
    func destroyRecorder(_ handler: any RecorderHandler) {}
    func destroyTimer(_ handler: any TimerHandler) {}
}
