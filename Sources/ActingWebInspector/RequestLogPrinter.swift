import Analysis
import JSON
import Recording
import SystemPackage
import Trace

/// Writes the finished requests that a query matches to a descriptor, in order of their ends.
struct RequestLogPrinter {
    /// How long lines are collected before they are written, so that a busy server does not wake a writer each time.
    private static let pause = Duration.milliseconds(10)

    private let output: FileDescriptor
    private let format: LogFormat
    private let query: Query
    private let clock: WallClock
    private var findings = VitalsFindings()
    private var log = RequestLog(limits: RequestLog.Limits(finished: 1_000, payloadBytes: 1 << 20))

    /// - Parameters:
    ///   - output: where to write.
    ///   - format: how requests are written.
    ///   - query: which requests are written.
    ///   - clock: tells the time of day.
    init(
        to output: FileDescriptor = .standardOutput, format: LogFormat, query: Query = .everything, clock: WallClock
    ) {
        self.output = output
        self.format = format
        self.query = query
        self.clock = clock
    }

    /// Writes what has come until the recorder's bell ends.
    ///
    /// - Parameter recorder: whom to drain; nobody else may.
    /// - Throws: `Errno` where the output is closed or fails.
    mutating func print(from recorder: Recorder) async throws {
        for await _ in recorder.bell {
            try await Task.sleep(for: Self.pause)
            try printNext(from: recorder)
        }
        try printNext(from: recorder)
    }

    /// Writes what has come of it all.
    func conclude(_ report: ClosingReport) throws {
        switch format {
        case .text, .silent: try output.writeAll(report.lines.map { $0 + "\n" }.joined().utf8)
        case .json: try output.writeAll("\(report.json)\n".utf8)
        }
    }

    private mutating func printNext(from recorder: Recorder) throws {
        let batch = recorder.drain()
        guard format != .silent else { return }
        log.fold(batch.events)
        if batch.dropped > 0 { log.forget(inFlightExcept: recorder.inFlight) }
        var lines: [UInt8] = []
        for event in batch.events {
            switch event {
            case .requestFinished(let id, let finish):
                guard let entry = log[id: id], isWanted(entry, at: finish.written) else { continue }
                append(entry.request, to: &lines)
            case .stalling(let stalling): append(stalling.json(clock), to: &lines)
            case .sampled(let vitals):
                if !vitals.isIdle { append(vitals.json(clock), to: &lines) }
                for finding in findings.take(vitals) { append(FindingRecord(finding: finding).json, to: &lines) }
            default: continue
            }
        }
        if !lines.isEmpty { try output.writeAll(lines) }
        if batch.dropped > 0 {
            let note = "warning: \(batch.dropped) events were dropped; some requests are missing or incomplete\n"
            try FileDescriptor.standardError.writeAll(note.utf8)
        }
    }

    private func isWanted(_ entry: RequestLog.Entry, at now: Instant) -> Bool {
        query == .everything || query.matches(entry, QueryContext(of: entry, in: log, at: now, for: query))
    }

    /// Adds a line about something else than a request, for programs only.
    private func append(_ record: JSONValue, to output: inout [UInt8]) {
        guard format == .json else { return }
        record.encode(into: &output)
        output.append(UInt8(ascii: "\n"))
    }

    private func append(_ request: Request, to output: inout [UInt8]) {
        switch format {
        case .text: output += RequestLine(request: request, clock: clock).text.utf8
        case .silent: return
        case .json:
            let findings = RequestFindings(request, stalls: log.stalls).all
            RequestRecord(request: request, findings: findings, clock: clock).json.encode(into: &output)
        }
        output.append(UInt8(ascii: "\n"))
    }
}
