package import Trace

/// What the interface says about the server that it watches.
package struct Server: Hashable, Sendable {
    /// A call that anyone can make, for the empty view's ready-made command.
    package struct Example: Hashable, Sendable {
        package var tool: String
        /// The arguments as a JSON object on one line.
        package var arguments: String

        package init(tool: String, arguments: String) {
            self.tool = tool
            self.arguments = arguments
        }
    }

    package var application: String
    /// The address of the MCP endpoint.
    package var url: String
    package var mode: ExecutionMode
    /// How many event loops carry connections.
    package var loops: Int
    package var example: Example?

    package init(application: String, url: String, mode: ExecutionMode, loops: Int, example: Example? = nil) {
        self.application = application
        self.url = url
        self.mode = mode
        self.loops = loops
        self.example = example
    }
}
