import Load
import Testing

@Suite struct AddressTests {
    @Test(arguments: [
        ("http://127.0.0.1:8765/mcp", "http://127.0.0.1:8765/mcp"), ("http://localhost", "http://localhost/mcp"),
        ("HTTP://h:80/a?b=c#d", "http://h/a?b=c"), ("https://h", "https://h/mcp"), ("https://h:80/", "https://h:80/"),
        ("http://[::1]:9/x", "http://[::1]:9/x"), ("http://h?x", "http://h/?x"),
    ])
    func `an address is what a URL names`(url: String, read: String) throws {
        #expect(try Endpoint(url: url).url == read)
    }

    @Test(arguments: [
        ("127.0.0.1:8765", EndpointError.noScheme("127.0.0.1:8765")), ("", .noScheme("")),
        ("ftp://h", .otherScheme("ftp")),
        ("http://", .noHost), ("http://:80", .noHost), ("http://h:0", .badPort("0")),
        ("http://h:99999", .badPort("99999")),
        ("http://h:x", .badPort("x")), ("http://u:p@h/", .userInfo), ("http://[::1", .noHost),
        ("http://h/ü", .notASCII),
    ])
    func `a text that is no address says why`(url: String, error: EndpointError) {
        #expect(throws: error) { try Endpoint(url: url) }
    }

    @Test(arguments: ["Authorization: Bearer x", "X:", "x-y:1: 2"]) func `a header field is a name and a value`(
        text: String
    ) {
        #expect(HeaderField(text) != nil)
    }

    @Test(arguments: ["no colon", ": v", "a b: c", "a: b\r\nc: d", "ü: x"])
    func `a text that would break the request is no header field`(text: String) {
        #expect(HeaderField(text) == nil)
    }
}
