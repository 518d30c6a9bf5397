import ActingWeb
import JSON
import Testing

/// What the owner of an actor is asked, and who can answer.
@Suite struct ConsentTests {
    @Test(arguments: HandlerKind.allCases)
    func `a wrong answer is asked again, and tells nothing about which part was wrong`(
        _ kind: HandlerKind
    ) async throws {
        let login = try await Login(kind)
        let sealed = try login.sealed(await login.ask(try await login.client()))

        let wrong = await login.decide(sealed, passphrase: "wrong")
        let unknown = await login.decide(sealed, as: "nobody", passphrase: "wrong")
        let right = await login.decide(sealed)

        #expect([wrong.status, unknown.status] == [.forbidden, .forbidden])
        #expect(wrong.header("Location") == nil)
        #expect("\(wrong.body)".contains("the passphrase is not its own"))
        #expect("\(unknown.body)".contains("the passphrase is not its own"))
        #expect(Login.field("code", of: right) != nil)
    }

    @Test(arguments: HandlerKind.allCases)
    func `an owner who says no sends the client away`(_ kind: HandlerKind) async throws {
        let login = try await Login(kind)
        let sealed = try login.sealed(await login.ask(try await login.client()))

        let denied = await login.decide(sealed, "deny")
        let late = await login.decide(sealed)

        #expect(Login.field("error", of: denied) == "access_denied")
        #expect(Login.field("code", of: late) == nil)
    }

    @Test(arguments: HandlerKind.allCases)
    func `a page is answered five times, for ten minutes, and only as it was made`(_ kind: HandlerKind) async throws {
        let login = try await Login(kind)
        let client = try await login.client()
        let (tried, old) = (try login.sealed(await login.ask(client)), try login.sealed(await login.ask(client)))
        for _ in 0..<5 { _ = await login.decide(tried, passphrase: "wrong") }

        let sixth = await login.decide(tried)
        let forged = await login.decide(String(old.dropLast(4)) + "AAAA")
        login.clock.advance(seconds: 600)
        let late = await login.decide(old)

        for answer in [sixth, forged, late] {
            #expect(answer.status == .badRequest)
            #expect(answer.header("Location") == nil)
        }
    }

    @Test(arguments: ["ann@example.com", "nobody@example.com"], HandlerKind.allCases)
    func `passphrases cannot be tried on page after page, at an actor or at none`(
        _ name: String, _ kind: HandlerKind
    ) async throws {
        let login = try await Login(kind)
        let client = try await login.client()
        var statuses: [Int] = []
        for _ in 0..<21 {
            let sealed = try login.sealed(await login.ask(client))
            statuses.append(await login.decide(sealed, as: name, passphrase: "wrong").status.rawValue)
        }

        let right = await login.decide(try login.sealed(await login.ask(client)), as: name)

        #expect(statuses == Array(repeating: 403, count: 20) + [429])
        #expect(right.status == .tooManyRequests)
        #expect(right.header("Retry-After") == "6")
        #expect("\(right.body)".contains("wait 6 s"))
    }

    @Test(arguments: HandlerKind.allCases)
    func `what a client calls itself stands in the page as text`(_ kind: HandlerKind) async throws {
        let login = try await Login(kind)
        let client = try await login.client([
            "token_endpoint_auth_method": "none", "client_name": "<script>alert(1)</script>\u{202E}",
        ])

        let page = await login.ask(client)

        #expect("\(page.body)".contains("&lt;script&gt;"))
        #expect(!"\(page.body)".contains("<script>"))
        #expect(!"\(page.body)".contains("\u{202E}"))
        #expect(page.header("Content-Security-Policy")?.contains("default-src 'none'") == true)
    }

    @Test(arguments: HandlerKind.allCases)
    func `a hook sends a client away`(_ kind: HandlerKind) async throws {
        let login = try await Login(kind)
        login.app.lifecycleHook(.oauthSuccess) { _, _ in false }

        let answer = await login.decide(try login.sealed(await login.ask(try await login.client())))

        #expect(Login.field("error", of: answer) == "access_denied")
        #expect(try await login.app.store.trusts(of: login.actor.id).isEmpty)
    }

    static let registrations: [(members: JSONObject, status: Int, error: String?)] = [
        ([:], 201, nil), (["client_name": "x", "trust_type": "viewer"], 201, nil),
        (["trust_type": "admin"], 400, "invalid_client_metadata"),
        (["trust_type": "nonsense"], 400, "invalid_client_metadata"),
        (["trust_type": 1], 400, "invalid_client_metadata"), (["client_name": 1], 400, "invalid_client_metadata"),
        (["grant_types": ["password"]], 400, "invalid_client_metadata"),
        (["token_endpoint_auth_method": "private_key_jwt"], 400, "invalid_client_metadata"),
        (["redirect_uris": []], 400, "invalid_redirect_uri"),
        (["redirect_uris": ["http://evil.example/"]], 400, "invalid_redirect_uri"),
        (["redirect_uris": ["https://a.example/#x"]], 400, "invalid_redirect_uri"),
        (["redirect_uris": ["javascript:alert(1)"]], 400, "invalid_redirect_uri"),
        (["redirect_uris": ["http://127.0.0.1:9/x", "my.app:/back"]], 201, nil),
        (
            ["grant_types": ["client_credentials"], "token_endpoint_auth_method": "none"], 400,
            "invalid_client_metadata"
        ),
    ]

    @Test(arguments: registrations, HandlerKind.allCases)
    func `fault 27: a client registers for what clients get, and for no more`(
        _ row: (members: JSONObject, status: Int, error: String?), _ kind: HandlerKind
    ) async throws {
        let login = try await Login(kind)

        let answer = await login.register(row.members)

        #expect(answer.status.rawValue == row.status)
        #expect(answer.json?["error"]?.string == row.error)
        #expect((answer.json?["client_secret"] != nil) == (row.status == 201))
        #expect(answer.header("Access-Control-Allow-Origin") == "*")
    }

    @Test(arguments: HandlerKind.allCases)
    func `a client with a secret has to show it`(_ kind: HandlerKind) async throws {
        let login = try await Login(kind)
        let registered = await login.register([:])
        let client = try #require(registered.json?["client_id"]?.string)
        let secret = try #require(registered.json?["client_secret"]?.string)
        let code = try await login.code(for: client)

        let none = await login.exchange(code, by: client)
        let wrong = await login.exchange(code, by: client, changing: ["client_secret": "x"])
        let right = await login.exchange(code, by: client, changing: ["client_secret": secret])

        #expect([none.status, wrong.status, right.status] == [.unauthorized, .unauthorized, .ok])
        #expect(wrong.header("WWW-Authenticate")?.hasPrefix("Basic realm=") == true)
        #expect(wrong.json?["error"] == "invalid_client")
    }
}
