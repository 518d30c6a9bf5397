package import Load

/// A server that is measured, by turns with the others of its experiment.
package struct Contender: Hashable, Sendable {
    /// Where the server comes from.
    package enum Server: Hashable, Sendable {
        /// This program's, started for the experiment with these options.
        case own([String])
        /// The bare handler, started for the experiment.
        case bare
        /// One that somebody else has started.
        case peer(url: String, headers: [HeaderField])
    }

    /// What it is called within its experiment.
    package let name: String
    package let server: Server

    package init(_ name: String, _ server: Server) {
        self.name = name
        self.server = server
    }

    /// What starts the server.
    ///
    /// - Parameter program: the path of this program.
    /// - Returns: the path of what to run, and its arguments; `nil` where the server runs already.
    package func command(_ program: String) -> [String]? {
        switch server {
        case .own(let options): [program] + Self.serving + options
        case .bare: [program, "bench-bare"]
        case .peer: nil
        }
    }

    private static let serving = [
        "serve", "--app", "demo", "--store", "memory", "--host", "127.0.0.1", "--port", "0", "--loops", "1", "--auth",
        "off", "--log", "none", "--until-input-ends",
    ]
}

extension Contender {
    package static let bare = Contender("bare SwiftNIO handler", .bare)

    /// This program's server in the mode `async`.
    static func direct(observing level: String = "spans", _ options: String..., named name: String? = nil) -> Contender
    {
        Contender(name ?? "async, \(level)", .own(["--mode", "async", "--observe", level] + options))
    }

    /// This program's server in another mode.
    static func mode(_ mode: String) -> Contender {
        Contender(mode, .own(["--mode", mode, "--observe", "spans", "--workers", "10"]))
    }
}
