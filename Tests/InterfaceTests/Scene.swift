import Analysis
import Screen
import Trace

@testable import Interface

/// A made-up afternoon of a server: every path, and every way in which a request stands or ends.
enum Scene {
    static let now = Instant.milliseconds(60_000)
    static let vitals = Vitals(
        timeOfDay: TimeOfDay(sinceMidnight: .seconds(50_531)), ringFill: 0.03, observerShare: 0.004)
    static let server = Server(
        application: "memory", url: "http://127.0.0.1:8765/mcp", mode: .async, loops: 2,
        example: Server.Example(tool: "save_memory", arguments: #"{"text":"hello"}"#))

    static func empty(_ size: Size, glyphs: Glyphs = .unicode) -> Model {
        var model = Model(server: server, size: size, glyphs: glyphs)
        _ = update(&model, .tick(now, vitals))
        return model
    }

    static func model(_ size: Size, glyphs: Glyphs = .unicode) -> Model {
        var model = empty(size, glyphs: glyphs)
        _ = update(&model, .events(events))
        _ = update(&model, .live([4_206, 4_211, 4_212, 4_213]))
        _ = update(&model, .tick(now, vitals))
        return model
    }

    /// The model after one request was selected and opened.
    static func open(_ id: Request.ID, _ size: Size, glyphs: Glyphs = .unicode) -> Model {
        var model = select(id, in: Self.model(size, glyphs: glyphs))
        _ = update(&model, .input(.key(.enter)))
        return model
    }

    static func select(_ id: Request.ID, in model: Model) -> Model {
        var model = model
        for key in [Key.character("g")] + Array(repeating: .down, count: 40) where model.selectedEntry?.id != id {
            _ = update(&model, .input(.key(key)))
        }
        return model
    }

    static var events: [Event] { (ended + inFlight).flatMap(\.events) }

    static func callBody(_ id: UInt64, _ tool: String, _ arguments: String) -> String {
        #"{"jsonrpc":"2.0","id":\#(id),"method":"tools/call","params":{"name":"\#(tool)","arguments":\#(arguments)}}"#
    }

    static func answer(_ id: UInt64, _ text: String) -> String {
        #"{"jsonrpc":"2.0","id":\#(id),"result":{"content":[{"type":"text","text":"\#(text)"}],"isError":false}}"#
    }

    private static var ended: [Script] {
        let zero = Places.loop(0, task: 8_105)
        let one = Places.loop(1, task: 8_106)
        return [
            Script(4_199, at: 50_000_000, home: zero)
                .decoded("initialize", json: #"{"jsonrpc":"2.0","id":0,"method":"initialize","params":{}}"#)
                .finished(at: 900, json: #"{"jsonrpc":"2.0","id":0,"result":{"protocolVersion":"2025-06-18"}}"#),
            Script(4_200, at: 50_004_000, home: zero)
                .decoded("tools/list", json: #"{"jsonrpc":"2.0","id":1,"method":"tools/list"}"#)
                .finished(at: 700, json: #"{"jsonrpc":"2.0","id":1,"result":{"tools":[]}}"#),
            Script(4_201, at: 52_000_000, home: one)
                .decoded("tools/call", "search_memories", json: callBody(2, "search_memories", #"{"query":"boats"}"#))
                .call("search_memories", .asynchronous, run: 8_300)
                .finished(at: 8_900, json: answer(2, "2 memories")),
            Script(4_202, at: 53_100_000, home: one)
                .decoded("tools/call", "get_io20_sync", json: callBody(3, "get_io20_sync", #"{"text":"hi"}"#))
                .call("get_io20_sync", .synchronous, run: 20_320)
                .finished(at: 20_900, json: answer(3, "hi")),
            Script(4_203, at: 54_000_000, home: zero, mode: .threadPool)
                .handled(on: Places.worker(3), queued: 6_800)
                .decoded("tools/call", "get_io20", at: 7_100, json: callBody(4, "get_io20", #"{"text":"hi"}"#))
                .call(
                    "get_io20", .asynchronous, from: Places.worker(3),
                    on: Places.ownLoop(12, worker: 3, born: .microseconds(54_000_000 + 7_300), task: 8_120),
                    asked: 7_240, entered: 8_410, run: 20_170
                )
                .finished(at: 29_400, json: answer(4, "hi")),
            Script(4_204, at: 54_100_000, home: zero, mode: .threadPool)
                .handled(on: Places.worker(4), queued: 80)
                .decoded("tools/call", "get_echo_sync", at: 310, json: callBody(5, "get_echo_sync", #"{"text":"hi"}"#))
                .call(
                    "get_echo_sync", .synchronous, from: Places.worker(4), on: Places.worker(4), asked: 340,
                    entered: 341, run: 42
                )
                .finished(at: 900, json: answer(5, "hi")),
            Script(4_205, at: 55_000_000, home: zero)
                .decoded("tools/call", "fail", json: callBody(6, "fail", "{}"))
                .call("fail", .asynchronous, run: 110, outcome: .raised("the note \"x\u{1B}[31m\" is locked"))
                .finished(.toolError, at: 800, json: answer(6, "the note is locked")),
            Script(4_207, at: 55_400_000, home: one)
                .decoded(nil, body: Array("{\"id\":7,\r\n\"method\" \u{1B}[31m".utf8) + [0xFF, 0xC0, 0x00])
                .finished(
                    .protocolError(-32_700), at: 400, status: 400,
                    json: #"{"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"Parse error"}}"#),
            Script(4_208, at: 55_500_000, home: one).finished(.refused, at: 150, status: 413),
            Script(4_209, at: 56_000_000, home: one)
                .decoded("tools/call", "detached", json: callBody(8, "detached", "{}"))
                .call("detached", .asynchronous, run: 3_000, endedOn: Places.worker(7))
                .finished(.dropped, at: 3_400, status: nil),
            nested, Script(4_215, at: 58_000_000, home: one),
        ]
    }

    private static var nested: Script {
        let home = Places.loop(1, task: 8_117)
        let side = Places.sideThread(12, born: .microseconds(57_000_000 + 9_000), task: 8_121)
        return Script(4_210, at: 57_000_000, home: home)
            .decoded(
                "tools/call", "save_memory",
                json: callBody(
                    9, "save_memory",
                    "{\"text\":\"\\u001b[2J café \u{202E}tseb\",\"tags\":[\"a\\u001b\",\"b\"],\"n\":1.50}")
            )
            .call("save_memory", .asynchronous, run: 214_300)
            .call("notes", .asynchronous, number: 1, parent: 0, on: side, asked: 8_900, entered: 10_400, run: 196_000)
            .call(
                "index", .synchronous, number: 2, parent: 0, on: Places.worker(2), asked: 207_000, entered: 207_100,
                run: 4_000
            )
            .finished(at: 214_900, json: answer(9, "saved"))
    }

    private static var inFlight: [Script] {
        [
            Script(4_206, at: 55_200_000, home: Places.loop(0, task: 8_110))
                .decoded("tools/call", "slow", json: callBody(10, "slow", #"{"seconds":30}"#))
                .call("slow", .asynchronous, run: nil),
            Script(4_211, at: 59_786_000, home: Places.loop(1, task: 8_118))
                .decoded("tools/call", "import_notes", json: callBody(11, "import_notes", "{}"))
                .call("import_notes", .synchronous, on: Places.worker(3), asked: 200, entered: 320, run: nil),
            Script(4_212, at: 59_990_000, home: Places.loop(0, task: 8_119))
                .decoded("tools/call", "get_io20", json: callBody(12, "get_io20", #"{"text":"x"}"#)),
            Script(4_213, at: 59_999_700, home: Places.loop(1, task: 8_122)),
        ]
    }
}
