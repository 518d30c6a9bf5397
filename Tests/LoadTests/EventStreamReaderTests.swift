import Load
import Testing

@Suite struct EventStreamReaderTests {
    private static let streams: [(String, [EventStreamReader.Event])] = [
        ("data: {}\n\n", [.init(data: Array("{}".utf8))]),
        ("event: message\ndata:a\ndata: b\n\n", [.init(data: Array("a\nb".utf8))]),
        ("id: 7-1\nretry: 500\ndata: \n\n", [.init(data: [], id: "7-1", retry: 500)]),
        (": ping\n\n", [.init(data: [])]),
        ("\n\n\n", []),
        ("data: never ended\n", []),
        ("retry: soon\ndata\n\n", [.init(data: [])]),
        ("data: 1\r\n\r\ndata: 2\r\rdata: 3\n\n", ["1", "2", "3"].map { .init(data: Array($0.utf8)) }),
    ]

    @Test(arguments: streams) func `a stream has the same events whatever pieces it comes in`(
        text: String, events: [EventStreamReader.Event]
    ) {
        for length in 1...max(1, text.utf8.count) {
            var reader = EventStreamReader(longest: 1_024)
            var found: [EventStreamReader.Event] = []
            var rest = Array(text.utf8)[...]
            while !rest.isEmpty {
                found += reader.take(rest.prefix(length))
                rest = rest.dropFirst(length)
            }
            #expect(found == events)
        }
    }

    @Test(arguments: ["data: 123456789", "data: 12\ndata: 345678"]) func `of an event that is too long nothing is kept`(
        text: String
    ) {
        var reader = EventStreamReader(longest: 12)
        #expect(reader.take("data: 12345\n\n".utf8) == [.init(data: Array("12345".utf8))])
        #expect(!reader.isTooLong)

        #expect(reader.take((text + "\n\ndata: 1\n\n").utf8) == [])
        #expect(reader.isTooLong)
    }
}
