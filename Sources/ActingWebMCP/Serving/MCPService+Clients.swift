import ActingWeb

extension MCPService {
    /// The most that is stored of each thing that a client says about itself, in Unicode scalars.
    private static let longestWords = 256

    /// What is to be stored of a client that has logged in; `nil` where it says nothing new about itself.
    func introduction(_ client: ClientInfo?, _ request: MCPRequest, _ actor: ActorInterface) -> Work<Void>? {
        guard let client, actor.principal.peer != nil else { return nil }
        func cut(_ words: String) -> String {
            String(String.UnicodeScalarView(words.unicodeScalars.prefix(Self.longestWords)))
        }
        let account = Trust.Client(
            name: cut(client.name), version: client.version.map(cut),
            platform: cut(request.headers["user-agent"] ?? client.words))
        return app.remember(account, asking: actor)
    }
}
