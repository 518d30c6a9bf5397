import ActingWeb
import ActingWebHTTP
import Interface
import JSON
import Testing
import Trace

@testable import ActingWebInspector

@Suite struct EnvironmentTests {
    @Test(
        arguments: [
            ("0;15", true), ("0;default;15", true), ("15;0", false), ("7;8", false), ("0;7", true), ("", false),
            ("dark", false),
        ]
    )
    func `COLORFGBG tells a light background`(value: String, isLight: Bool) {
        #expect(TerminalBackground.isLight(["COLORFGBG": value]) == isLight)
    }

    @Test func `a terminal that says nothing is taken for dark`() {
        #expect(TerminalBackground.isLight([:]) == false)
    }

    @Test func `example arguments are what the schema requires, and no more`() {
        let schema: JSONValue = [
            "properties": [
                "text": ["type": "string"], "n": ["type": "integer", "minimum": 3], "unit": ["enum": ["ms", "s"]],
                "flag": ["type": "boolean"], "optional": ["type": "string"],
            ],
            "required": ["text", "n", "unit", "flag"],
        ]

        #expect(ExampleArguments(schema).text == #"{"text":"hello","n":3,"unit":"ms","flag":true}"#)
        #expect(ExampleArguments(nil).text == "{}")
    }

    @Test func `a timestamp has the form that RFC 3339 gives it`() {
        let text = WallClock.system().timestamp(WallClock.now)

        #expect(text.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/) != nil, "\(text)")
    }

    @Test func `the time of day is the time since midnight`() {
        let clock = WallClock.system()
        let now = WallClock.now
        let seconds = clock.sinceMidnight(now).components.seconds

        let parts = clock.timeOfDay(now).split(separator: ":").compactMap { Int64($0) }

        #expect(parts.count == 3)
        #expect(parts.reduce(0) { $0 * 60 + $1 } == seconds)
    }

    @Test(
        arguments: [
            ("127.0.0.1", "http://127.0.0.1:8765/mcp", false), ("::1", "http://[::1]:8765/mcp", false),
            ("0.0.0.0", "http://0.0.0.0:8765/mcp", true),
        ]
    )
    func `the address can be used as it stands, and exposure is told`(host: String, url: String, isExposed: Bool) {
        let inspector = Inspector(
            App(name: "x"), configuration: InspectorConfiguration(server: .init(host: host, port: 8765))
        )

        #expect(inspector.url(port: 8765) == url)
        #expect((inspector.exposureWarning != nil) == isExposed)
    }
}
