public import ActingWebHTTP

/// How an inspector serves, and how it shows what it sees.
public struct InspectorConfiguration: Sendable {
    /// Where the server listens and how it serves.
    public var server: ServerConfiguration
    /// The name of a theme, or a path to one; `nil` for the default.
    public var theme: String?
    /// How many colours to use; `nil` to ask the terminal.
    public var colour: ColourChoice?

    /// The defaults, but for what is given.
    public init(
        server: ServerConfiguration = ServerConfiguration(), theme: String? = nil, colour: ColourChoice? = nil
    ) {
        self.server = server
        self.theme = theme
        self.colour = colour
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
