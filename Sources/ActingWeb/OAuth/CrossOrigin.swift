/// The header fields that let the scripts of any web page read what an endpoint answers.
///
/// Only endpoints have them that take nothing from a browser which its user has not typed in: no cookie, no network
/// position. The consent page has none.
package enum CrossOrigin {
    /// The header fields of an endpoint.
    ///
    /// - Parameter verbs: what the endpoint takes.
    /// - Returns: the fields, for its answers as well as for the question before a request.
    package static func headers(_ verbs: [ActorRequest.Verb]) -> [(name: String, value: String)] {
        [
            ("Access-Control-Allow-Origin", "*"),
            ("Access-Control-Allow-Methods", (verbs.map(\.rawValue) + ["OPTIONS"]).joined(separator: ", ")),
            ("Access-Control-Allow-Headers", "Authorization, Content-Type, mcp-protocol-version"),
            ("Access-Control-Max-Age", "86400"),
        ]
    }
}
