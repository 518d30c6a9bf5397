import JSON
import Trace

/// What an audience is shown with the sample application `demo`: each path by itself, then what the difference costs.
package enum DemoScript {
    package static let steps = [
        direct, inline, offloaded, pooled, ownLoop, sideThread, sideBySide, scoreboard,
    ]

    /// How many calls of the tools that wait are made at once, side by side.
    private static let burst = 30
    private static let text: JSONObject = ["text": "demo"]

    private static let direct = DemoStep(
        title: "direct",
        caption: """
            An async hook is awaited by an async handler. Look at the identity table: same loop, same thread, same \
            task. Nothing is handed over, and while the hook waits its loop serves others.
            """,
        rounds: [[DemoCall("get_io20", "get_io20", text, on: .direct)]], view: .page)

    private static let inline = DemoStep(
        title: "inline",
        caption: """
            A sync hook stays on the loop and blocks for 200 ms, with 5 async calls beside it. Look at the stall and \
            at who waited for it. One hook that blocks delays everybody on its loop.
            """,
        rounds: [[occupying(isInline: true, on: .inline), beside]], view: .loops)

    private static let offloaded = DemoStep(
        title: "offloaded",
        caption: """
            The same hook is now taken to a worker, with 5 async calls beside it again. Look for the worker's lane. \
            The loop serves the others meanwhile; the price is two hops and a thread.
            """,
        rounds: [[occupying(isInline: false, on: .offloaded), beside]], view: .page)

    private static let pooled = DemoStep(
        title: "pooled",
        caption: """
            In the mode thread-pool the whole handler goes to a worker, as it did before there were async handlers. \
            Look at the lanes. The loop is free, but each request keeps a thread to itself.
            """,
        rounds: [[DemoCall("get_io20_sync", "get_io20_sync", text, in: .threadPool, on: .pooled)]], view: .page)

    private static let ownLoop = DemoStep(
        title: "own loop",
        caption: """
            An async hook under that sync handler: its worker makes a new event loop for this one call. Look at the \
            identity table: another loop, another task. Async in name, and a thread waits all the same.
            """,
        rounds: [[DemoCall("get_io20", "get_io20", text, in: .threadPool, on: .ownLoop)]], view: .page)

    private static let sideThread = DemoStep(
        title: "side thread",
        caption: """
            The sync handler runs on the loop itself, and its hook is async: a new thread with a new loop, while the \
            caller's loop is held. Look at the findings. It costs most, and it can always be avoided.
            """,
        rounds: [[DemoCall("get_io20", "get_io20", text, in: .misuse, on: .sideThread)]], view: .findings)

    private static let sideBySide = DemoStep(
        title: "side by side",
        caption: """
            \(burst) calls that wait 20 ms each, all at once: first async, then thread-pool. Look at when the last is \
            back. Waiting needs nothing on a loop; in a pool it needs a thread, and there are 10.
            """,
        rounds: [
            [DemoCall("async", "get_io20", text, count: burst, on: .direct)],
            [DemoCall("thread-pool", "get_io20", text, in: .threadPool, count: burst, on: .ownLoop)],
        ], view: .hooks)

    private static let scoreboard = DemoStep(
        title: "scoreboard",
        caption: """
            What was seen, step by step: the path, the times, the threads beside the loop, how long a loop was held, \
            and how many waited for that.
            """,
        rounds: [], view: .scoreboard)

    /// A sync hook that blocks for long enough to be in the way of others.
    private static func occupying(isInline: Bool, on path: Path) -> DemoCall {
        DemoCall("occupy", "occupy", ["ms": 200], isInline: isInline, on: path)
    }

    private static let beside = DemoCall("beside it", "get_io20", text, count: 5, on: .direct)
}
