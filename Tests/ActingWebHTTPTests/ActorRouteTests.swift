import ActingWeb
import ActingWebHTTP
import Foundation
import JSON
import Testing

/// What ActingWeb serves beside MCP, over real sockets: the same in every mode.
@Suite struct ActorRouteTests {
    private static func app() -> App {
        var options = AppOptions()
        options.passphraseRounds = 1
        let app = App(name: "notes", options: options)
        app.methodHook("greet", HookMetadata(description: "Greets")) { _, call in
            await Task.yield()
            return ["hello": call.data["name"] ?? "nobody"]
        }
        app.methodHook("shout") { _, call in .string("\(call.data)".uppercased()) }
        app.actionHook("fail") { _, _ in throw CancellationError() }
        return app
    }

    /// An actor of Ann's, and how she shows who she is.
    private static func made(by server: RunningServer) async throws -> (id: String, authorization: String) {
        let reply = try await server.send(Call(#"{"creator":"ann","passphrase":"p:q"}"#, path: "/"))
        let id = try #require(reply.json?["id"]?.string)
        #expect(reply.status == 201)
        #expect(reply.headers["location"] == "http://127.0.0.1/\(id)")
        #expect(reply.json?["passphrase"] == "p:q")
        return (id, "Basic " + Data("ann:p:q".utf8).base64EncodedString())
    }

    struct Row: CustomTestStringConvertible, Sendable {
        let method: String
        let path: String
        var body = ""
        var isOwner = true
        let status: Int
        var json: JSONValue?
        var headers: [String: String] = [:]
        var testDescription: String { "\(method) \(path) \(body)" }
    }

    static let rows = [
        Row(method: "GET", path: "/ID", status: 200),
        Row(
            method: "GET", path: "/ID", isOwner: false, status: 401,
            headers: ["www-authenticate": "Basic realm=\"127.0.0.1\""]),
        Row(method: "POST", path: "/ID", body: "{}", status: 405, headers: ["allow": "GET, DELETE"]),
        Row(method: "PATCH", path: "/ID", body: "{}", status: 405, headers: ["allow": "GET, POST, PUT, DELETE"]),
        Row(method: "GET", path: "/ID/meta", isOwner: false, status: 200),
        Row(method: "GET", path: "/ID/meta/id", status: 200, headers: ["content-type": "text/plain; charset=utf-8"]),
        Row(method: "GET", path: "/ID/meta/nothing", status: 404),
        Row(method: "GET", path: "/ID/methods", isOwner: false, status: 401),
        Row(
            method: "POST", path: "/ID/methods/greet", body: #"{"name":"Bo"}"#, status: 200, json: ["hello": "Bo"],
            headers: ["content-type": "application/json"]),
        Row(method: "PUT", path: "/ID/methods/greet", body: "{}", status: 200, json: ["hello": "nobody"]),
        Row(method: "GET", path: "/ID/methods/shout", status: 200, json: #"{"METHOD":"GET"}"#),
        Row(method: "GET", path: "/ID/methods/sh%6Fut", status: 200, json: #"{"METHOD":"GET"}"#),
        Row(method: "GET", path: "/ID/methods/shout?_method=DELETE", status: 204),
        Row(method: "DELETE", path: "/ID/methods/shout", status: 204),
        Row(method: "POST", path: "/ID/methods/greet", body: "{", status: 400),
        Row(method: "POST", path: "/ID/methods/nothing", body: "{}", status: 400),
        Row(method: "GET", path: "/ID/methods/greet/more", status: 404),
        Row(method: "GET", path: "/ID/actions", status: 200),
        Row(method: "POST", path: "/ID/actions/fail", body: "{}", status: 500),
        Row(method: "GET", path: "/ID/properties", status: 200, json: [:]),
        Row(method: "PUT", path: "/ID/properties/a%2Fb/c", body: "[1]", status: 204),
        Row(method: "POST", path: "/ID/properties", body: #"{"a":{"b":1}}"#, status: 201, json: ["a": ["b": 1]]),
        Row(method: "PUT", path: "/ID/properties", body: "{}", status: 405, headers: ["allow": "GET, POST, DELETE"]),
        Row(method: "DELETE", path: "/ID/properties/none", status: 404),
        Row(method: "GET", path: "/ID/properties", isOwner: false, status: 401),
        Row(method: "GET", path: "/ID/trust", status: 200, json: []),
        Row(method: "POST", path: "/ID/trust", body: "{}", status: 400),
        Row(method: "POST", path: "/ID/trust/friend", body: "{}", isOwner: false, status: 400),
        Row(method: "GET", path: "/ID/trust/friend/nobody", status: 404),
        Row(method: "GET", path: "/ID/trust/friend/nobody/permissions", status: 404),
        Row(method: "GET", path: "/ID/permissions/nobody", status: 404),
        Row(method: "PUT", path: "/ID/trust/trustee", body: #"{"trustee_root":"http://t"}"#, status: 204),
        Row(method: "DELETE", path: "/ID/trust/trustee", status: 204),
        Row(method: "PUT", path: "/ID/trust/friend", body: "{}", status: 404),
        Row(method: "GET", path: "/ID/trust/friend/nobody/shared_properties", status: 404),
        Row(method: "POST", path: "/ID/callbacks/permissions/nobody", body: "{}", isOwner: false, status: 403),
        Row(method: "GET", path: "/ID/resources/nothing", status: 404),
        Row(method: "GET", path: "/ID/resources/nothing", isOwner: false, status: 401),
        Row(method: "POST", path: "/bot", body: "{}", isOwner: false, status: 404),
        Row(method: "GET", path: "/ID/subscriptions", status: 200),
        Row(method: "GET", path: "/ID/callbacks/nothing", isOwner: false, status: 404),
        Row(
            method: "GET", path: "/.well-known/oauth-protected-resource/mcp", isOwner: false, status: 200,
            headers: ["access-control-allow-origin": "*", "content-type": "application/json"]),
        Row(method: "OPTIONS", path: "/oauth/token", isOwner: false, status: 200, json: ["status": "ok"]),
        Row(method: "POST", path: "/oauth/token", body: "{}", isOwner: false, status: 400),
        Row(method: "GET", path: "/oauth/authorize", isOwner: false, status: 400),
        Row(method: "GET", path: "/oauth/nothing", isOwner: false, status: 404),
        Row(method: "GET", path: "/ID/nothing", status: 404),
        Row(method: "GET", path: "/ID/methods/%FF", status: 400),
        Row(method: "GET", path: "/nobody/methods", status: 404),
        Row(method: "GET", path: "/_actingweb_oauth2", status: 404),
        Row(method: "GET", path: "/", isOwner: false, status: 200),
        Row(method: "PUT", path: "/", body: "{}", isOwner: false, status: 405, headers: ["allow": "GET, POST"]),
        Row(method: "POST", path: "/", body: "{", isOwner: false, status: 400),
    ]

    @Test(arguments: rows, ActingWeb.ExecutionMode.allCases)
    func `a route answers by status, headers and body`(_ row: Row, _ mode: ActingWeb.ExecutionMode) async throws {
        try await RunningServer.serving(Self.app(), mode: mode) { server in
            let (id, authorization) = try await Self.made(by: server)
            let path = row.path.replacing("/ID", with: "/\(id)")
            let call = Call(row.body, method: row.method, path: path)

            let reply = try await server.send(row.isOwner ? call.with("Authorization", authorization) : call)

            #expect(reply.status == row.status)
            if let json = row.json { #expect(reply.json == json) }
            for (name, value) in row.headers { #expect(reply.headers[name] == value) }
            #expect(reply.headers["x-request-id"]?.isEmpty == false)
            // The token endpoint's errors, and the pages for people, have forms of their own.
            if row.status >= 400, !row.path.hasPrefix("/oauth") {
                #expect(reply.json?["error"]?["message"]?.string?.isEmpty == false)
            }
        }
    }

    @Test(arguments: ActingWeb.ExecutionMode.allCases)
    func `an actor is made, shown without its passphrase, and deleted`(_ mode: ActingWeb.ExecutionMode) async throws {
        try await RunningServer.serving(Self.app(), mode: mode) { server in
            let (id, authorization) = try await Self.made(by: server)
            let call = { Call(method: $0, path: "/\(id)").with("Authorization", authorization) }

            let shown = try await server.send(call("GET"))
            let deleted = try await server.send(call("DELETE"))
            let after = try await server.send(call("GET"))

            #expect(shown.json == ["id": .string(id), "creator": "ann"])
            #expect(deleted.status == 204)
            #expect(deleted.body.isEmpty)
            #expect(after.status == 404)
        }
    }

    @Test func `a request keeps the id that its sender gave it`() async throws {
        try await RunningServer.serving(Self.app()) { server in
            let reply = try await server.send(Call(method: "GET", path: "/").with("X-Request-ID", "mine"))

            #expect(reply.headers["x-request-id"] == "mine")
        }
    }

    @Test func `the local actor opens to this machine, and to nobody with wrong credentials`() async throws {
        try await RunningServer.serving(Self.app()) { server in
            let open = try await server.send(Call(#"{"name":"Bo"}"#, path: "/local/methods/greet"))
            let shut = try await server.send(
                Call(method: "GET", path: "/local/methods").with("Authorization", "Bearer aw_none"))

            #expect(open.json == ["hello": "Bo"])
            #expect(shut.status == 403)
        }
    }

    @Test(arguments: ActingWeb.ExecutionMode.allCases)
    func `where clients have to log in, the local actor and MCP are shut`(_ mode: ActingWeb.ExecutionMode) async throws
    {
        try await RunningServer.serving(Self.app(), mode: mode, authentication: .required) { server in
            let actor = try await server.send(Call(method: "GET", path: "/local"))
            let mcp = try await server.send(.ping)
            let token = try await server.send(.ping.with("Authorization", "Bearer aw_none"))

            #expect(actor.status == 401)
            #expect(mcp.status == 401)
            let challenge = "Bearer resource_metadata=\"http://127.0.0.1/.well-known/oauth-protected-resource/mcp\""
            #expect(mcp.headers["www-authenticate"]?.hasPrefix(challenge) == true)
            #expect(mcp.headers["www-authenticate"]?.contains("error") == false)
            #expect(token.status == 401)
            #expect(token.headers["www-authenticate"]?.contains("error=\"invalid_token\"") == true)
        }
    }
}
