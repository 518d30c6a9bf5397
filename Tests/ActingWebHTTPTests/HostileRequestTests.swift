import ActingWeb
import ActingWebHTTP
import Foundation
import JSON
import TestSupport
import Testing

/// Requests that nobody means well: each gets an answer, and the server goes on.
@Suite struct HostileRequestTests {
    private static let secret = "open-sesame-8231"

    /// Paths of every route, with names that no file system, database or page should ever meet.
    private static let names = [
        "..", "%2e%2e%2f%2e%2e%2fetc%2fpasswd", "%00", "%FF%FE", "'%20OR%201=1--", "%3Cscript%3E", "*",
        String(repeating: "n", count: 3000), "%F0%9F%92%A9", "list:a-meta", "a%2Fb", "_actingweb_system",
    ]

    private static let bodies: [[UInt8]] = [
        [], Array("{".utf8), Array("null".utf8), Array("[]".utf8), Array("\"text\"".utf8), Array("1e999".utf8),
        Array(#"{"a":1,"a":2}"#.utf8), Array(#"{"creator":{"a":[]},"url":5,"_type":"list","items":{}}"#.utf8),
        [0xFF, 0xFE, 0x7B], Array(#"{"a":"\ud800"}"#.utf8), Array(String(repeating: "[", count: 5000).utf8),
        Array("grant_type=a&grant_type=b&%%%".utf8), Array(#"{"trust_type":"admin","redirect_uris":[1,null]}"#.utf8),
    ]

    private static let types = [
        "application/json", "application/x-www-form-urlencoded", "text/plain", "application/json; charset=utf-16", "",
    ]

    private static let resources = [
        "", "/meta", "/methods", "/actions", "/properties", "/trust", "/trust/friend", "/permissions",
        "/subscriptions", "/callbacks", "/callbacks/subscriptions/peer",
    ]

    private static let top = [
        "/", "/oauth/token", "/oauth/register", "/oauth/authorize", "/oauth/revoke", "/oauth/logout",
        "/.well-known/oauth-authorization-server", "/.well-known/oauth-protected-resource", "/nobody",
    ]

    @Test(arguments: ActingWeb.ExecutionMode.allCases)
    func `any request is answered in words that tell no secret`(_ mode: ActingWeb.ExecutionMode) async throws {
        var options = AppOptions()
        options.passphraseRounds = 1
        let app = App(name: "notes", options: options)
        let actor = try await app.createActor(creator: "ann", passphrase: Self.secret).actor
        let owner = "Basic " + Data("ann:\(Self.secret)".utf8).base64EncodedString()
        var random = SeededGenerator(seed: 20_261_124)

        try await RunningServer.serving(app, mode: mode) { server in
            for _ in 0..<400 {
                var path = Self.top.randomElement(using: &random) ?? "/"
                if Bool.random(using: &random) {
                    path = "/\(actor.id)" + (Self.resources.randomElement(using: &random) ?? "")
                    for _ in 0..<Int.random(in: 0...3, using: &random) {
                        path += "/" + (Self.names.randomElement(using: &random) ?? "")
                    }
                }
                // The actor itself is not to go.
                let isRoot = path == "/\(actor.id)"
                let methods = ["GET", "POST", "PUT", isRoot ? "HEAD" : "DELETE", "OPTIONS", "PATCH"]
                var call = Call(method: methods.randomElement(using: &random) ?? "GET", path: path)
                call.body = Self.bodies.randomElement(using: &random) ?? []
                call = call.with("Content-Type", Self.types.randomElement(using: &random))
                if Bool.random(using: &random) { call = call.with("Authorization", owner) }
                if call.method == "HEAD" { call.body = [] }
                let sent = call

                let reply = try await server.send(sent)

                let text = String(decoding: reply.body, as: UTF8.self)
                #expect(reply.status < 500, "\(sent.method) \(path.prefix(200)): \(reply.status) \(text)")
                for secret in [Self.secret, "SELECT", "INSERT", "/home/", "sqlite"] { #expect(!text.contains(secret)) }
            }
            let after = try await server.send(.ping)
            #expect(after.status == 200)
        }
        #expect(try await app.store.actor(actor.id) != nil)
    }

    @Test func `a body that is cut off is no request, and nothing comes of it`() async throws {
        let app = App(name: "notes")
        try await RunningServer.serving(app) { server in
            let call = Call(#"{"creator":"ann"}"#, path: "/")
            try await offTheTasksThreads {
                let connection = try Connection(port: server.port)
                try connection.send(Array(call.bytes.dropLast(5)))
                connection.resetWhenLetGo()
            }

            let after = try await server.send(.ping)

            #expect(after.status == 200)
            #expect(try await app.store.actors(createdBy: "ann").isEmpty)
        }
    }
}
