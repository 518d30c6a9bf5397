import Screen
import Trace

@testable import Interface

/// One request of which everything was observed that can be, with those that it waited for and that waited for it.
extension Scene {
    static let rich: Request.ID = 4_220

    /// The model with that request open.
    static func richPage(_ size: Size, glyphs: Glyphs = .unicode) -> Model {
        var model = model(size, glyphs: glyphs)
        _ = update(&model, .events(richEvents))
        for key in ":open 4220".map(Key.character) + [.enter] { _ = update(&model, .input(.key(key))) }
        return model
    }

    static var richEvents: [Event] {
        let victims = [
            Script(4_221, at: 58_713_000, home: Places.loop(1, task: 8_133))
                .decoded("tools/list", at: 13_300, json: #"{"jsonrpc":"2.0","id":7,"method":"tools/list"}"#)
                .delayed(by: 8, 13_000, .unread).finished(at: 13_900, json: "{}"),
            Script(4_222, at: 58_600_000, home: Places.loop(1, task: 8_132))
                .decoded("tools/call", "get_io20", at: 57_700, json: callBody(8, "get_io20", #"{"text":"x"}"#))
                .delayed(by: 9, 57_500, .queued).delayed(by: 8, 4_100, .queued).finished(at: 140_000, json: "{}"),
        ]
        return ([culprit, subject] + victims).flatMap(\.events)
    }

    private static var culprit: Script {
        Script(4_219, at: 58_480_000, home: Places.loop(1, task: 8_130))
            .decoded("tools/call", "reindex", json: callBody(5, "reindex", "{}"))
            .call("reindex", .synchronous, run: 61_000)
            .stalled(7, from: 250, to: 61_250, by: 0)
            .finished(at: 61_900, json: answer(5, "done"))
    }

    private static var subject: Script {
        let home = Places.loop(1, task: 8_131)
        let side = Places.sideThread(14, born: .microseconds(58_500_000 + 60_200), task: 8_140)
        let started = Script(rich, at: 58_500_000, home: home)
            .from(
                wire: "handshake", session: "3f2a9c41",
                traceparent: "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
            )
            .decoded("tools/call", "save_memory", at: 41_500, json: richBody)
            .delayed(by: 7, 41_250, .queued)
            .noted(.permission("methods/save_memory allowed by trust friend", isAllowed: true), at: 41_600)
        return noted(called(started, home: home, side: side), home: home, side: side)
            .stalled(9, from: 60_000, to: 157_500, by: 1)
            .stalled(8, from: 212_000, to: 226_000, by: 3)
            .finished(at: 233_400, json: richAnswer)
    }

    private static func called(_ script: Script, home: Site, side: Site) -> Script {
        script
            .call(
                "save_memory", .asynchronous, asked: 41_900, entered: 42_000, run: 190_000,
                polls: Polls(
                    count: 7, busy: .microseconds(17_300), queued: .microseconds(400), longest: .microseconds(14_100),
                    departures: 1)
            )
            .call(
                "notes", .asynchronous, number: 1, parent: 0, on: side, asked: 60_000, entered: 61_500, run: 95_800,
                kind: .property, seesContext: false
            )
            .held(1, for: 97_500)
            .call(
                "index", .synchronous, number: 2, parent: 0, on: Places.worker(2), asked: 170_000, entered: 170_400,
                run: 40_000, outcome: .raised("the index of \"notes\" is locked\nby import 12, since 13:58:02")
            )
            .call(
                "digest", .synchronous, number: 3, parent: 0, asked: 212_000, entered: 212_010, run: 13_980,
                outcome: .nothing)
    }

    private static func noted(_ script: Script, home: Site, side: Site) -> Script {
        let trail = [
            Decision(hook: "save_memory", index: 0, result: .won), Decision(hook: "*", index: 1, result: .skipped),
        ]
        let failed = [
            Decision(hook: "index", index: 0, result: .failed("the index of \"notes\" is locked")),
            Decision(hook: "index", index: 1, result: .passed), Decision(hook: "*", index: 2, result: .refused),
        ]
        return
            script
            .noted(.cache("trust", isHit: true), at: 42_100, in: 0)
            .noted(.cache("property", isHit: false), at: 42_600, in: 0)
            .noted(.log(level: "info", label: "app.memory", message: "saving \"boats\"", site: home), at: 43_000, in: 0)
            .noted(.message("notifications/progress"), at: 58_000, in: 0)
            .noted(.span(name: "embed", length: .microseconds(52_000), error: nil, site: side), at: 120_000, in: 1)
            .noted(
                .span(name: "db.write", length: .microseconds(31_000), error: "database is busy", site: side),
                at: 155_000, in: 1
            )
            .noted(
                .log(level: "warning", label: "app.store", message: "retrying after 30 ms", site: side), at: 130_000,
                in: 1
            )
            .noted(
                .deprecatedUse(hook: "notes", words: "a sync caller holds loop-1 for this async hook"), at: 60_100,
                in: 0
            )
            .noted(.decided(kind: .action, name: "index", trail: failed), at: 210_500, in: 0)
            .noted(
                .log(level: "error", label: "app.index", message: "gave up", site: Places.worker(2)), at: 210_300, in: 2
            )
            .noted(.decided(kind: .action, name: "save_memory", trail: trail), at: 232_100)
            .noted(.log(level: "debug", label: "mcp", message: "answer encoded", site: home), at: 233_000)
    }

    private static let richBody =
        #"{"jsonrpc":"2.0","id":6,"method":"tools/call","params":{"name":"save_memory","arguments":"#
        + #"{"text":"boats, boats","tags":["sea","wood"],"links":[{"to":12,"weight":0.5},{"to":40,"weight":1.0}],"#
        + #""draft":false,"parent":null},"_meta":{"progressToken":6}}}"#

    private static let richAnswer =
        "event: message\r\ndata: "
        + #"{"jsonrpc":"2.0","method":"notifications/progress","params":{"progressToken":6,"progress":0.5}}"#
        + "\r\n\r\nevent: message\r\nid: 6-2\r\ndata: "
        + #"{"jsonrpc":"2.0","id":6,"result":{"content":[{"type":"text","text":"saved boats"}],"isError":false}}"#
        + "\r\n\r\n"
}
