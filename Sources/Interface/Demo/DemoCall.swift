package import JSON
package import Trace

/// A tool that a demo calls, so many times at once, with the path that is announced for its hook.
package struct DemoCall: Hashable, Sendable {
    /// What the calls are called beside their path.
    package var label: String
    package var tool: String
    package var arguments: JSONObject
    package var mode: ExecutionMode
    /// Whether sync hooks stay on the loop in the mode async; otherwise they are taken to workers.
    package var isInline: Bool
    package var count: Int
    package var path: Path

    init(
        _ label: String, _ tool: String, _ arguments: JSONObject, in mode: ExecutionMode = .async,
        isInline: Bool = false, count: Int = 1, on path: Path
    ) {
        self.label = label
        self.tool = tool
        self.arguments = arguments
        self.mode = mode
        self.isInline = isInline
        self.count = count
        self.path = path
    }
}
