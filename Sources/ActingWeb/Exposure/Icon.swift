public import JSON

/// A picture that a client may show beside a name.
public struct Icon: Hashable, Sendable {
    /// The background that a picture is made for.
    public enum Theme: String, Sendable {
        /// A light background.
        case light
        /// A dark background.
        case dark
    }

    /// Where the picture is: an `https:` or a `data:` URI.
    public var source: String
    /// What kind of picture it is, where the source does not say.
    public var mimeType: String?
    /// The sizes that it is good for, such as `48x48`, or `any`.
    public var sizes: [String]
    /// The background that it is made for.
    public var theme: Theme?

    /// A picture.
    public init(_ source: String, mimeType: String? = nil, sizes: [String] = [], theme: Theme? = nil) {
        self.source = source
        self.mimeType = mimeType
        self.sizes = sizes
        self.theme = theme
    }

    /// The picture as the protocol writes it.
    public var json: JSONValue {
        var json: JSONObject = ["src": .string(source)]
        if let mimeType { json["mimeType"] = .string(mimeType) }
        if !sizes.isEmpty { json["sizes"] = .array(sizes.map { .string($0) }) }
        if let theme { json["theme"] = .string(theme.rawValue) }
        return .object(json)
    }
}
