import Interface
import JSON

extension TryClient {
    /// How many pages of a list are read at the most.
    private static let mostPages = 100

    /// Asks for everything that the server says it offers.
    func list() async {
        do {
            let capabilities = try await session.ticket.capabilities
            var offers: [Offering] = []
            for kind in Offering.Kind.allCases {
                guard let list = kind.list, capabilities[kind.capability] != nil else { continue }
                offers += try await entries(of: list.method, list.member).compactMap { Offering(kind, entry: $0) }
            }
            news.post(.offered(offers))
        } catch {
            news.post(.notOffered("\(error)"))
        }
    }

    private func entries(of method: String, _ member: String) async throws -> [JSONValue] {
        var entries: [JSONValue] = []
        var params: JSONObject = [:]
        for _ in 0..<Self.mostPages {
            let page = try await request(method, .object(params))
            entries += page[member]?.array ?? []
            guard let next = page["nextCursor"] else { break }
            params["cursor"] = next
        }
        return entries
    }
}

extension Offering.Kind {
    /// What a server calls it among its capabilities.
    fileprivate var capability: String {
        switch self {
        case .tool, .method: "tools"
        case .prompt: "prompts"
        case .resource, .template: "resources"
        }
    }
}
