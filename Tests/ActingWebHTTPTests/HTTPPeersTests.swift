import ActingWeb
import ActingWebHTTP
import JSON
import Testing

/// How actors reach their peers over real sockets.
@Suite struct HTTPPeersTests {
    private func app() -> App {
        let app = App(name: "peer")
        app.methodHook("greet") { _, call in ["hello": call.data["name"] ?? .null] }
        return app
    }

    @Test func `a peer is asked in either way, and its answer read`() async throws {
        try await RunningServer.serving(app()) { server in
            let peers = HTTPPeers()
            let request = PeerRequest(
                .post, at: "http://127.0.0.1:\(server.port)/local", ["methods", "greet"], body: ["name": "Bo"])

            let awaited = try await peers.send(request)
            let blocked = try await offTheTasksThreads { try peers.send(request) }

            #expect(awaited.status == .ok)
            #expect(awaited.body == ["hello": "Bo"])
            #expect(blocked.body == awaited.body)
        }
    }

    @Test func `a part of a path keeps its slashes and its spaces`() async throws {
        let app = app()
        try await RunningServer.serving(app) { server in
            let request = PeerRequest(
                .put, at: "http://localhost:\(server.port)/local", ["properties", "a/b c", "ü"], body: 1)

            let answer = try await HTTPPeers().send(request)

            #expect(answer.status == .noContent)
            #expect(try await app.store.property("a/b c", of: "local") == ["ü": 1])
        }
    }

    @Test(arguments: [
        "http://192.0.2.1/a", "http://127.0.0.1.example.com/a", "ftp://localhost/a", "localhost/a", "", "http:///a",
        "http://user@192.0.2.1/a",
    ])
    func `a peer that is not on this machine is not asked`(_ address: String) async {
        let request = PeerRequest(.get, at: address, ["meta"], secret: "s3cret")

        let error = await #expect(throws: PeerUnreachable.self) { try await HTTPPeers().send(request) }

        #expect(error?.description.contains("s3cret") == false)
    }

    @Test func `a peer that is not there is said to be unreachable`() async {
        let request = PeerRequest(.get, at: "http://127.0.0.1:1/a", ["meta"])

        await #expect(throws: PeerUnreachable.self) { try await HTTPPeers(patience: .seconds(2)).send(request) }
    }

    @Test func `two servers agree on trust, and news go from one to the other`() async throws {
        let heard = AsyncStream<JSONValue>.makeStream()
        let subscriber = App(name: "subscriber", peers: HTTPPeers())
        subscriber.subscriptionHook { _, event in
            heard.continuation.yield(event.data)
            return true
        }
        let publisher = App(name: "publisher", peers: HTTPPeers())
        try await RunningServer.serving(publisher) { theirs in
            try await RunningServer.serving(subscriber) { ours in
                let peer = try await Self.actor(of: theirs)
                let own = try await Self.actor(of: ours)
                #expect(peer.id != own.id)

                let invited = try await ours.send(
                    own.call("POST", "/trust", ["url": .string(peer.url), "relationship": "friend"]))
                let approved = try await theirs.send(
                    peer.call("PUT", "/trust/friend/\(own.id)", ["approved": true]))
                let subscribed = try await ours.send(
                    own.call("POST", "/subscriptions", ["peerid": .string(peer.id), "target": "properties"]))
                let written = try await theirs.send(peer.call("PUT", "/properties/mood", "sunny"))

                try #require(invited.status == 201)
                try #require(approved.status == 204)
                try #require(subscribed.status == 204)
                try #require(written.status == 204)
                var news = heard.stream.makeAsyncIterator()
                #expect(await news.next() != nil)
            }
        }
    }

    /// An actor that was made over HTTP.
    private struct Made {
        let id: String
        let url: String
        let host: String
        let authorization: String

        func call(_ method: String, _ path: String, _ body: JSONValue) -> Call {
            Call(body.description, method: method, path: "/\(id)\(path)")
                .with("Authorization", authorization).with("Host", host)
        }
    }

    private static func actor(of server: RunningServer) async throws -> Made {
        let call = Call(#"{"creator":"ann","passphrase":"p"}"#, path: "/").with("Host", "127.0.0.1:\(server.port)")
        let reply = try await server.send(call)
        let id = try #require(reply.json?["id"]?.string)
        let host = "127.0.0.1:\(server.port)"
        return Made(id: id, url: "http://\(host)/\(id)", host: host, authorization: "Basic YW5uOnA=")
    }
}
