import ActingWeb
import ActingWebMCP
import JSON
import Testing

@Suite struct InternalFaultTests {
    @Test(arguments: Handler.allCases)
    func `what is wrong with the application is an error of the protocol`(handler: Handler) async throws {
        let app = App(name: "test")
        app.actionHook("broken", as: .tool()) { _, _ in throw InternalFault(message: "the disk is full") }

        let call = #"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"broken"}}"#
        let response = await handler.post(call, to: app)

        let body = try JSONValue(parsing: response.body)
        expectError(body, code: -32603, id: 1)
        #expect(body["error"]?["message"] == "the disk is full")
    }
}
