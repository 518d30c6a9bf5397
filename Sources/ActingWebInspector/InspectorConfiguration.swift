public import ActingWebHTTP
package import Preferences

/// How an inspector serves, and how it shows what it sees.
public struct InspectorConfiguration: Sendable {
    /// Where the server listens and how it serves.
    public var server: ServerConfiguration
    /// The name of a theme, or a path to one; `nil` for the default.
    public var theme: String?
    /// How many colours to use; `nil` to ask the terminal.
    public var colour: ColourChoice?
    /// Whether ``Inspector/run()`` tells what happens in sentences, a line each, instead of opening the screen.
    public var isPlain: Bool
    /// How much is observed.
    public var observation: Observation
    /// Whether answers have a `Server-Timing` header that names each hook's path, wait, run, and hold of the loop.
    public var hasServerTiming: Bool
    /// What the user has set; `nil` to read the user's file and environment when it is needed.
    package var preferences: Preferences?

    /// The defaults, but for what is given.
    public init(
        server: ServerConfiguration = ServerConfiguration(), theme: String? = nil, colour: ColourChoice? = nil,
        isPlain: Bool = false, observation: Observation = .payloads, hasServerTiming: Bool = false
    ) {
        self.server = server
        self.theme = theme
        self.colour = colour
        self.isPlain = isPlain
        self.observation = observation
        self.hasServerTiming = hasServerTiming
    }

    /// How much is observed; each adds to the one before.
    public enum Observation: String, CaseIterable, Sendable {
        /// Nothing.
        case off
        /// The figures of each hook and path.
        case counts
        /// Every request and hook call.
        case spans
        /// The beginnings of bodies as well.
        case payloads
    }

    /// How many colours the screen uses.
    public enum ColourChoice: String, CaseIterable, Sendable {
        /// None: bold, dim, reverse and underline only.
        case mono
        /// The terminal's own sixteen.
        case ansi16 = "16"
        /// The fixed palette of 256.
        case indexed256 = "256"
    }
}
