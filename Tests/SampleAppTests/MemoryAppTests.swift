import FoundationEssentials
import JSON
import MemoryApp
import Testing

@Suite struct MemoryAppTests {
    private let tools: Tools

    init() throws {
        tools = try Tools(MemoryApp.make())
    }

    @Test func `five tools are offered, each with its title, its hints and its schema`() async throws {
        let listed = try await tools.listed

        #expect(
            listed.map { $0["name"] } == [
                "save_memory", "delete_memory", "get_memory", "list_memories", "search_memories",
            ])
        for tool in listed {
            #expect(tool["description"]?.string?.isEmpty == false)
            #expect(tool["inputSchema"]?["type"] == "object")
            #expect(tool["annotations"]?["title"]?.string != nil)
        }
    }

    @Test func `a memory is kept and read again`() async throws {
        let saved = try await tools.json("save_memory", ["text": "Buy oat milk", "tags": ["shopping"]])

        let read = try await tools.json("get_memory", ["id": saved["id"] ?? nil])

        #expect(read == saved)
        #expect(read["text"] == "Buy oat milk")
        #expect(read["tags"] == ["shopping"])
    }

    @Test func `tags may be left out`() async throws {
        #expect(try await tools.json("save_memory", ["text": "t"])["tags"] == [])
    }

    @Test func `memories are listed newest first`() async throws {
        #expect(try await tools.json("list_memories") == ["memories": []])

        for text in ["one", "two", "three"] { _ = try await tools.json("save_memory", ["text": .string(text)]) }

        #expect(try await texts("list_memories") == ["three", "two", "one"])
    }

    @Test func `an id begins with the calendar's time, so that the order outlives a restart of the machine`()
        async throws
    {
        let before = Date().timeIntervalSince1970

        let id = try #require(try await tools.json("save_memory", ["text": "t"])["id"]?.string)

        let saved = try Double(#require(UInt64(id.prefix(16), radix: 16))) / 1e9
        #expect((before - 0.001...Date().timeIntervalSince1970 + 0.001).contains(saved))
    }

    @Test(arguments: [
        ("milk", ["Buy OAT milk"]), ("MILK oat", ["Buy OAT milk"]), ("shopping", ["Buy OAT milk"]),
        ("milk bread", []), ("   ", ["Call Ann", "Buy OAT milk"]), ("a", ["Call Ann", "Buy OAT milk"]),
    ])
    func `a search finds what contains every word, in any case`(_ query: String, found: [String]) async throws {
        _ = try await tools.json("save_memory", ["text": "Buy OAT milk", "tags": ["Shopping"]])
        _ = try await tools.json("save_memory", ["text": "Call Ann"])

        #expect(try await texts("search_memories", ["query": .string(query)]) == found)
    }

    @Test func `a deleted memory is gone, and deleting it again says so`() async throws {
        let id = try #require(try await tools.json("save_memory", ["text": "t"])["id"])

        #expect(try await tools.json("delete_memory", ["id": id]) == ["id": id, "deleted": true])
        #expect(try await tools.json("delete_memory", ["id": id]) == ["id": id, "deleted": false])
        #expect(try await tools.json("list_memories") == ["memories": []])
    }

    @Test func `an unknown memory is named, with what to do`() async throws {
        let answer = try await tools.call("get_memory", ["id": "nothing"])

        #expect(answer.isError)
        #expect(answer.text == "there is no memory \"nothing\"; list_memories shows the ids")
    }

    @Test(
        arguments: [
            ("save_memory", [:], "must have the property \"text\""),
            ("save_memory", ["text": 7], "\"/text\" must be"),
            ("save_memory", ["text": "t", "tags": "shopping"], "\"/tags\" must be"),
            ("save_memory", ["text": "t", "tags": ["a", 1]], "\"/tags/1\" must be"),
            ("save_memory", ["text": "t", "tags": nil], "\"/tags\" must be"),
            ("get_memory", [:], "must have the property \"id\""),
            ("get_memory", ["id": ["a"]], "\"/id\" must be"),
            ("delete_memory", ["id": false], "\"/id\" must be"),
            ("search_memories", ["query": nil], "\"/query\" must be"),
        ] as [(String, JSONValue, String)])
    func `an argument of the wrong kind is named, with what it should be`(
        _ tool: String, arguments: JSONValue, words: String
    ) async throws {
        let answer = try await tools.call(tool, arguments)

        #expect(answer.isError)
        #expect(answer.text.contains(words), "\(answer.text)")
        #expect(try await tools.json("list_memories") == ["memories": []])
    }

    @Test func `a text keeps its control characters`() async throws {
        let text: JSONValue = "\u{1B}[31mred\u{07}\u{0}"

        let saved = try await tools.json("save_memory", ["text": text])

        #expect(saved["text"] == text)
    }

    private func texts(_ tool: String, _ arguments: JSONValue = [:]) async throws -> [String] {
        try await tools.json(tool, arguments)["memories"]?.array?.compactMap { $0["text"]?.string } ?? []
    }
}
