@testable import ActingWebHTTP
import Testing

@Suite struct OriginGuardTests {
    @Test(
        arguments: [
            ("localhost", "localhost", nil), ("LocalHost:80", "localhost", 80), ("127.0.0.1:8765", "127.0.0.1", 8765),
            ("[::1]", "::1", nil), ("[::1]:8765", "::1", 8765), ("[2001:DB8::1]:0", "2001:db8::1", 0),
            ("example.com:65535", "example.com", 65_535),
        ] as [(String, String, Int?)])
    func `an authority is a host with an optional port`(_ text: String, host: String, port: Int?) throws {
        let authority = try #require(Authority(text))

        #expect(authority.host == host)
        #expect(authority.port == port)
    }

    @Test(arguments: [
        "", ":80", "[]", "[]:80", "[::1", "[::1]8765", "::1", "localhost:", "localhost:x", "localhost:65536",
        "localhost:-1", "localhost:+80", "localhost:80:80", "localhost:80@evil.example",
        "localhost:99999999999999999999",
    ])
    func `anything else is no authority`(_ text: String) {
        #expect(Authority(text) == nil)
    }

    @Test func `what is known for this machine at a glance is what reading it would say`() {
        let hosts = ["localhost", "127.0.0.1", "127.0.0.10", "localhosts", "LOCALHOST", "127.0.0.1.evil", "", "[::1]"]
        let ports = ["", ":", ":0", ":80", ":8765", ":65535", ":65536", ":99999", ":123456", ":8x", ":-1", ":1:2", "0"]

        let authorities = hosts.flatMap { host in ports.map { host + $0 } }
        let plain = authorities.filter(Authority.isPlainLoopback)

        #expect(plain.allSatisfy { Authority($0)?.isLoopback == true })
        #expect(plain.contains("127.0.0.1:8765") && plain.contains("localhost"))
    }

    struct Case: CustomTestStringConvertible {
        let rule: String
        var isLoopback = true
        var host: String? = "127.0.0.1:8765"
        var origin: String?
        let isAllowed: Bool

        var testDescription: String { "\(rule): \(host ?? "no host"), \(origin ?? "no origin")" }
    }

    static let hosts =
        [
            "localhost", "localhost:8765", "LOCALHOST:1", "127.0.0.1", "127.0.0.1:8765", "127.1.2.3:80", "[::1]:8765",
            nil,
        ]
        .map { Case(rule: "a name of this machine", host: $0, isAllowed: true) }
        + [
            "evil.example", "evil.example:8765", "localhost.evil.example", "127.0.0.1.evil.example",
            "127.a.evil.example", "127.0.0.evil", "127.0.0", "127.0.0.256", "127.0.0.1.", "127...1", "evil.localhost",
            "0.0.0.0", "[::2]", "[::1]evil", "127.0.0.1:x", "", "128.0.0.1", "localhost@evil.example",
        ].map { Case(rule: "no name of this machine", host: $0, isAllowed: false) }

    static let origins =
        ["http://localhost", "http://localhost:3000", "https://127.0.0.1:8765", "HTTP://[::1]:1"]
        .map { Case(rule: "a page of this machine", origin: $0, isAllowed: true) }
        + [
            "http://evil.example", "https://evil.example:8765", "null", "", "file://", "http://",
            "http://localhost@evil.example", "http://localhost:80@evil.example", "http://localhost/",
            "ftp://localhost", "localhost", "http://127.a.evil.example",
        ].map { Case(rule: "a page of another machine", origin: $0, isAllowed: false) }

    static let open = [
        Case(rule: "any host", isLoopback: false, host: "box.lan:8765", isAllowed: true),
        Case(
            rule: "a page of its own", isLoopback: false, host: "box.lan:1", origin: "http://box.lan:1", isAllowed: true
        ),
        Case(rule: "a page in another case", isLoopback: false, host: "Box:1", origin: "http://bOX:1", isAllowed: true),
        Case(rule: "a local page", isLoopback: false, host: "box.lan:1", origin: "http://localhost:3", isAllowed: true),
        Case(rule: "another port", isLoopback: false, host: "box.lan:1", origin: "http://box.lan:2", isAllowed: false),
        Case(rule: "another page", isLoopback: false, host: "box.lan", origin: "http://evil.example", isAllowed: false),
        Case(rule: "a page and no host", isLoopback: false, host: nil, origin: "http://box.lan", isAllowed: false),
    ]

    @Test(arguments: hosts + origins + open)
    func `a request is served where its host and its origin are this server's`(_ given: Case) {
        let refusal = OriginGuard(isLoopback: given.isLoopback).refusal(host: given.host, origin: given.origin)

        #expect((refusal == nil) == given.isAllowed)
    }

    @Test(arguments: [
        ("127.0.0.1", true), ("127.9.9.9", true), ("localhost", true), ("::1", true), ("0.0.0.0", false), ("::", false),
        ("127.a.evil.example", false), ("box.lan", false),
    ])
    func `a server knows whether only this machine reaches it`(_ host: String, isLoopback: Bool) {
        #expect(ServerConfiguration(host: host).isLoopback == isLoopback)
    }
}
