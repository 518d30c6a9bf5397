import ActingWeb
import JSON
import Testing

/// What clients find out before they log in, reference §3.10.
@Suite struct DiscoveryTests {
    private func respond(_ path: [String], _ verb: ActorRequest.Verb, _ kind: HandlerKind) async -> ActorResponse {
        await kind.respond(
            ActorRequest(verb, actor: "", path: path, root: "https://notes.example"), DiscoveryCore.self,
            in: App(name: "notes"))
    }

    @Test(arguments: [[], ["mcp"]], HandlerKind.allCases)
    func `the authorization server says where its endpoints are and what it can do`(
        _ suffix: [String], _ kind: HandlerKind
    ) async {
        let json = await respond(["oauth-authorization-server"] + suffix, .get, kind).json

        #expect(json?["issuer"] == "https://notes.example")
        for (member, path) in [
            ("authorization_endpoint", "authorize"), ("token_endpoint", "token"),
            ("registration_endpoint", "register"), ("revocation_endpoint", "revoke"),
        ] {
            #expect(json?[member] == .string("https://notes.example/oauth/\(path)"))
        }
        #expect(json?["code_challenge_methods_supported"] == ["S256"])
        #expect(json?["response_types_supported"] == ["code"])
        #expect(
            json?["grant_types_supported"] == ["authorization_code", "refresh_token", "client_credentials"])
        #expect(json?["scopes_supported"] == ["mcp"])
    }

    @Test(arguments: [[], ["mcp"]], HandlerKind.allCases)
    func `the resource says who gives tokens for it`(_ suffix: [String], _ kind: HandlerKind) async {
        let json = await respond(["oauth-protected-resource"] + suffix, .get, kind).json

        #expect(json?["resource"] == "https://notes.example/mcp")
        #expect(json?["authorization_servers"] == ["https://notes.example"])
        #expect(json?["bearer_methods_supported"] == ["header"])
    }

    static let refused: [(path: [String], verb: ActorRequest.Verb, status: Int)] = [
        (["oauth-authorization-server"], .post, 405), (["oauth-protected-resource", "other"], .get, 404),
        (["openid-configuration"], .get, 404), ([], .get, 404),
    ]

    @Test(arguments: refused, HandlerKind.allCases)
    func `nothing else is there`(
        _ row: (path: [String], verb: ActorRequest.Verb, status: Int), _ kind: HandlerKind
    ) async {
        #expect(await respond(row.path, row.verb, kind).status.rawValue == row.status)
    }

    @Test(arguments: HandlerKind.allCases)
    func `the scripts of every page may read it`(_ kind: HandlerKind) async {
        let answer = await respond(["oauth-protected-resource"], .get, kind)

        #expect(answer.header("Access-Control-Allow-Origin") == "*")
        #expect(answer.header("Access-Control-Allow-Methods")?.contains("GET") == true)
    }
}
