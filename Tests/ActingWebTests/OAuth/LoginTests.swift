import JSON
import Testing

@testable import ActingWeb

/// How a client logs in, and what keeps everybody else from that; reference §4.3, and its faults 26 to 30 and 34.
@Suite struct LoginTests {
    @Test(arguments: HandlerKind.allCases)
    func `a client that the owner allows in gets tokens that open the actor`(_ kind: HandlerKind) async throws {
        let login = try await Login(kind)
        let client = try await login.client()

        let page = await login.ask(client)
        let allowed = await login.decide(try login.sealed(page))
        let answer = await login.exchange(try #require(Login.field("code", of: allowed)), by: client)
        let access = try #require(answer.json?["access_token"]?.string)

        #expect(page.status == .ok)
        #expect(page.header("X-Frame-Options") == "DENY")
        #expect(allowed.header("Location")?.hasPrefix("\(Login.redirect)?") == true)
        #expect(Login.field("state", of: allowed) == "s&1")
        #expect(Login.field("iss", of: allowed) == Login.root)
        #expect(answer.header("Cache-Control") == "no-store")
        #expect(access.hasPrefix("aw_"))
        #expect(answer.json?["token_type"] == "Bearer" && answer.json?["expires_in"] == 3600)
        #expect(await login.opens(access))
        let trust = try #require(try await login.app.store.trusts(of: login.actor.id).first)
        #expect(trust.relationship == "mcp_client" && trust.oauthClient == client && trust.isComplete)
    }

    static let badExchanges: [(name: String, change: [String: String?], error: String)] = [
        ("no verifier", ["code_verifier": nil], "invalid_request"),
        ("another verifier", ["code_verifier": String(Login.verifier.reversed())], "invalid_grant"),
        ("a short verifier", ["code_verifier": "short"], "invalid_grant"),
        ("no redirect", ["redirect_uri": nil], "invalid_request"),
        ("another redirect", ["redirect_uri": "https://client.example/other"], "invalid_grant"),
        ("a longer redirect", ["redirect_uri": Login.redirect + "/"], "invalid_grant"),
        ("another code", ["code": "ac_other"], "invalid_grant"), ("no code", ["code": nil], "invalid_request"),
        ("no grant type", ["grant_type": nil], "invalid_request"),
        ("another grant type", ["grant_type": "password"], "unsupported_grant_type"),
        ("a grant type that was not registered", ["grant_type": "client_credentials"], "unauthorized_client"),
        ("another client", ["client_id": "mcp_other"], "invalid_client"),
        ("a secret where there is none", ["client_secret": "x"], "invalid_client"),
        ("another resource", ["resource": "https://other.example/mcp"], "invalid_target"),
    ]

    @Test(arguments: badExchanges, HandlerKind.allCases)
    func `fault 26 and 30: an exchange that differs from the request fails, under the code of RFC 6749`(
        _ bad: (name: String, change: [String: String?], error: String), _ kind: HandlerKind
    ) async throws {
        let login = try await Login(kind)
        let client = try await login.client()
        let code = try await login.code(for: client)

        let answer = await login.exchange(code, by: client, changing: bad.change)
        let good = await login.exchange(code, by: client)

        #expect(answer.json?["error"]?.string == bad.error, "\(bad.name)")
        #expect(answer.status == (bad.error == "invalid_client" ? .unauthorized : .badRequest))
        #expect(answer.json?["access_token"] == nil)
        #expect(good.status == .ok)
    }

    static let badQuestions: [(change: [String: String?], error: String?)] = [
        (["code_challenge": nil], "invalid_request"), (["code_challenge_method": nil], "invalid_request"),
        (["code_challenge_method": "plain"], "invalid_request"), (["code_challenge": "short"], "invalid_request"),
        (["response_type": "token"], "unsupported_response_type"), (["scope": "everything"], "invalid_scope"),
        (["redirect_uri": "https://client.example/other"], nil), (["redirect_uri": Login.redirect + "?x=1"], nil),
        (["redirect_uri": nil], nil), (["client_id": "mcp_other"], nil),
    ]

    @Test(arguments: badQuestions, HandlerKind.allCases)
    func `fault 26: without PKCE nobody is asked, and nobody is sent where the client did not register`(
        _ bad: (change: [String: String?], error: String?), _ kind: HandlerKind
    ) async throws {
        let login = try await Login(kind)
        let client = try await login.client()

        let answer = await login.ask(client, changing: bad.change)

        #expect(Login.field("error", of: answer) == bad.error)
        #expect(answer.status.rawValue == (bad.error == nil ? 400 : 303))
        #expect((answer.header("Location") == nil) == (bad.error == nil))
    }

    @Test(arguments: HandlerKind.allCases)
    func `a code is good once, and the second use takes back what came of the first`(_ kind: HandlerKind) async throws {
        let login = try await Login(kind)
        let client = try await login.client()
        let code = try await login.code(for: client)
        let first = await login.exchange(code, by: client)
        let access = try #require(first.json?["access_token"]?.string)
        #expect(await login.opens(access))

        let second = await login.exchange(code, by: client)

        #expect(second.json?["error"] == "invalid_grant")
        #expect(await !login.opens(access))
    }

    @Test(arguments: HandlerKind.allCases)
    func `a code is good for ten minutes`(_ kind: HandlerKind) async throws {
        let login = try await Login(kind)
        let client = try await login.client()
        let code = try await login.code(for: client)

        login.clock.advance(seconds: 600)

        #expect(await login.exchange(code, by: client).json?["error"] == "invalid_grant")
    }

    @Test(arguments: HandlerKind.allCases)
    func `fault 26: refreshing changes both tokens, and the old ones are good for nothing`(
        _ kind: HandlerKind
    ) async throws {
        let login = try await Login(kind)
        let client = try await login.client()
        let old = try await login.tokens(of: client)

        let answer = await login.refresh(old.refresh, by: client)
        let access = try #require(answer.json?["access_token"]?.string)
        let refresh = try #require(answer.json?["refresh_token"]?.string)

        #expect(access != old.access && refresh != old.refresh)
        #expect(await !login.opens(old.access))
        #expect(await login.opens(access))
    }

    @Test(arguments: HandlerKind.allCases)
    func `a refresh token that comes a second time ends the whole family`(_ kind: HandlerKind) async throws {
        let login = try await Login(kind)
        let client = try await login.client()
        let old = try await login.tokens(of: client)
        let new = await login.refresh(old.refresh, by: client)

        let again = await login.refresh(old.refresh, by: client)

        #expect(again.json?["error"] == "invalid_grant")
        #expect(await !login.opens(try #require(new.json?["access_token"]?.string)))
        let late = await login.refresh(try #require(new.json?["refresh_token"]?.string), by: client)
        #expect(late.json?["error"] == "invalid_grant")
    }

    @Test(arguments: HandlerKind.allCases)
    func `tokens of one client are no other's`(_ kind: HandlerKind) async throws {
        let login = try await Login(kind)
        let (client, other) = (try await login.client(), try await login.client())
        let tokens = try await login.tokens(of: client)
        let code = try await login.code(for: client)

        #expect(await login.refresh(tokens.refresh, by: other).json?["error"] == "invalid_grant")
        #expect(await login.exchange(code, by: other).json?["error"] == "invalid_grant")
        _ = await login.post("revoke", [("token", tokens.access), ("client_id", other)])
        #expect(await login.opens(tokens.access))
    }

    @Test(arguments: HandlerKind.allCases)
    func `fault 26: a token that is remembered is not good past its hour`(_ kind: HandlerKind) async throws {
        let login = try await Login(kind)
        let tokens = try await login.tokens(of: try await login.client())
        login.clock.advance(seconds: 3599)
        #expect(await login.opens(tokens.access))

        login.clock.advance(seconds: 1)

        #expect(await !login.opens(tokens.access))
    }

    @Test(arguments: ["revoke", "revoke by refresh token", "logout", "delete trust"], HandlerKind.allCases)
    func `fault 26: who leaves takes the tokens along`(_ way: String, _ kind: HandlerKind) async throws {
        let login = try await Login(kind)
        let client = try await login.client()
        let tokens = try await login.tokens(of: client)
        #expect(await login.opens(tokens.access))

        switch way {
        case "revoke": _ = await login.post("revoke", [("token", tokens.access), ("client_id", client)])
        case "revoke by refresh token":
            _ = await login.post("revoke", [("token", tokens.refresh), ("client_id", client)])
        case "logout": _ = await login.respond(.post, ["logout"], showing: .bearer(tokens.access))
        default:
            let peer = try #require(try await login.app.store.trusts(of: login.actor.id).first)
            _ = try await login.app.store.deleteTrust(of: login.actor.id, with: peer.peer)
        }

        #expect(await !login.opens(tokens.access))
        #expect(await login.refresh(tokens.refresh, by: client).json?["error"] == "invalid_grant")
    }

    @Test(arguments: HandlerKind.allCases)
    func `fault 28: each client has an actor of its own for itself`(_ kind: HandlerKind) async throws {
        let login = try await Login(kind)
        var actors: Set<String> = []
        for _ in 0..<2 {
            let client = await login.register(["grant_types": ["client_credentials"]])
            let answer = await login.post(
                "token",
                [
                    ("grant_type", "client_credentials"), ("client_id", client.json?["client_id"]?.string ?? ""),
                    ("client_secret", client.json?["client_secret"]?.string ?? ""),
                ])
            let token = try #require(answer.json?["access_token"]?.string)
            let bearer = try await login.app.bearer(of: token).performAsync()
            actors.insert(try #require(bearer).id)
            #expect(answer.json?["refresh_token"] == nil)
            #expect(await !login.opens(token))
        }

        #expect(actors.count == 2)
        #expect(!actors.contains(login.actor.id) && !actors.contains("_actingweb_oauth2"))
    }

    @Test(arguments: HandlerKind.allCases)
    func `fault 29: a token of an actor that is gone makes no actor`(_ kind: HandlerKind) async throws {
        let login = try await Login(kind)
        let tokens = try await login.tokens(of: try await login.client())
        _ = try await login.app.deleteActor(login.actor)

        #expect(await !login.opens(tokens.access))
        #expect(try await login.app.store.actor(login.actor.id) == nil)
    }

    @Test(arguments: HandlerKind.allCases)
    func `only digests of secrets are kept, and none is logged`(_ kind: HandlerKind) async throws {
        // reference §7.34
        let login = try await Login(kind)
        let client = try await login.client()
        let code = try await login.code(for: client)
        let answer = await login.exchange(code, by: client)
        let secrets = [
            code, try #require(answer.json?["access_token"]?.string),
            try #require(answer.json?["refresh_token"]?.string), "right",
        ]
        _ = await login.decide(try login.sealed(await login.ask(client)), passphrase: "wr0ng")

        var kept = "\(login.log.lines.entries)"
        for bucket in ["oauth2_access_tokens", "oauth2_refresh_tokens", "oauth2_codes", "oauth2_families"] {
            let all = try await login.app.store.attributes(
                in: AttributeBucket(bucket, of: "_actingweb_oauth2"), at: login.clock.now)
            kept += all.map { "\($0.name) \(String(decoding: $0.attribute.value.encoded(), as: UTF8.self))" }.joined()
        }

        for secret in secrets + ["wr0ng"] { #expect(!kept.contains(secret)) }
    }
}
