import Bench
import Load
import Testing

@Suite struct PeerTests {
    @Test func `a peer has its name, its address and its header fields`() throws {
        let peers = try Peer.all(
            ["a=http://127.0.0.1:1/x", "b=http://127.0.0.1:2"],
            headers: ["b=Authorization: Bearer x=y", "b=X-Two: 2"])

        #expect(peers.map(\.name) == ["a", "b"])
        #expect(peers.map(\.url) == ["http://127.0.0.1:1/x", "http://127.0.0.1:2/mcp"])
        #expect(peers.map { $0.headers.map(\.value) } == [[], ["Bearer x=y", "2"]])
    }

    @Test(arguments: [
        (["a"], [], "--peer must be like NAME=URL"), (["=http://x"], [], "--peer must be like NAME=URL"),
        (["a=ftp://x"], [], "--peer a:"), (["a=http://x", "a=http://y"], [], "names a twice"),
        (["a=http://x"], ["a: b"], "--peer-header must be like"), (["a=http://x"], ["b=C: d"], "names b, which no"),
        (["bare=http://x"], [], "cannot be called bare"), (["async, off=http://x"], [], "cannot be called async, off"),
    ])
    func `what is no peer is told with its words`(peers: [String], headers: [String], words: String) {
        let error = #expect(throws: Peer.Mistake.self) { try Peer.all(peers, headers: headers) }

        #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
    }
}
