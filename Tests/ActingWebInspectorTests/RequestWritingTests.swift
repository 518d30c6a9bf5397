import JSON
import Testing
import Trace

@testable import ActingWebInspector

@Suite struct RequestWritingTests {
    private let clock = WallClock.system()

    @Test func `a line tells method, tool, nested paths, place, waits and outcome`() {
        let line = RequestLine(request: SampleRequest.pooled(), clock: clock).text

        #expect(
            line.hasSuffix("#5 tools/call save␇ L(I) loop-0·t42 wait 1.2ms run 6.8ms total 10.0ms tool-error 200")
        )
    }

    @Test func `a line of a request without calls leaves out what there is none of`() {
        let line = RequestLine(request: SampleRequest.refused(), clock: clock).text

        #expect(line.hasSuffix("#6 – loop-0·t42 total 0.3ms refused 405"))
    }

    @Test func `a record holds the places, times and tree as numbers and words`() {
        let record = RequestRecord(request: SampleRequest.pooled(), clock: clock).json

        #expect(record["home"] == ["loop": "loop-0", "thread": 11, "task": 42])
        #expect(record["handler"] == ["thread": 12, "thread_name": "pool-3"])
        #expect(record["queue_ns"] == 1_000_000)
        #expect(record["times"]?["written_ns"] == 10_000_000)
        #expect(record["request_bytes"] == 70_000)
        #expect(record["outcome"] == "tool-error")
        let outer = record["calls"]?[0]
        #expect(outer?["path"] == "L")
        #expect(outer?["wait_ns"] == 200_000)
        #expect(outer?["outcome"] == "raised")
        #expect(outer?["error"] == "no \u{1B}[31m room")
        #expect(record["calls"]?[1]?["parent"] == 1)
    }

    @Test func `a record leaves out what does not apply`() {
        let record = RequestRecord(request: SampleRequest.refused(), clock: clock).json

        for absent in ["method", "target", "handler", "queue_ns"] { #expect(record[absent] == nil) }
        #expect(record["calls"] == [])
    }

    @Test func `a record is one line without control characters`() {
        let bytes = RequestRecord(request: SampleRequest.pooled(), clock: clock).json.encoded()

        #expect(bytes.allSatisfy { $0 >= 0x20 })
    }
}
