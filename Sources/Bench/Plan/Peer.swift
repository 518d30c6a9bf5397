package import Load

/// An MCP server of others that runs already and has the tools `get_echo` and the like.
package struct Peer: Hashable, Sendable {
    /// Why a text names no peer.
    package enum Mistake: Error, Hashable, Sendable, CustomStringConvertible {
        case noName(String)
        case badURL(name: String, EndpointError)
        case badHeader(String)
        /// A header is for a peer that was not named.
        case unknown(String)
        case twice(String)
        /// Something else in the tables is called that.
        case taken(String)

        package var description: String {
            switch self {
            case .noName(let text): "--peer must be like NAME=URL; it is '\(text)'"
            case .badURL(let name, let error): "--peer \(name): \(error)"
            case .badHeader(let text): "--peer-header must be like 'NAME=Field: value'; it is '\(text)'"
            case .unknown(let name): "--peer-header names \(name), which no --peer does"
            case .twice(let name): "--peer names \(name) twice"
            case .taken(let name): "--peer cannot be called \(name), as something else is"
            }
        }
    }

    package let name: String
    package let url: String
    package var headers: [HeaderField] = []

    /// Reads peers as they are typed: `mcp=http://127.0.0.1:7402/mcp`, and header fields as `mcp=Name: value`.
    package static func all(_ peers: [String], headers: [String]) throws(Mistake) -> [Peer] {
        var all: [Peer] = []
        for text in peers {
            let peer = try Peer(text)
            guard !all.contains(where: { $0.name == peer.name }) else { throw .twice(peer.name) }
            guard !BenchPlan.ownNames.contains(peer.name) else { throw .taken(peer.name) }
            all.append(peer)
        }
        for text in headers {
            guard let (name, value) = Self.parts(of: text), let header = HeaderField(value) else {
                throw .badHeader(text)
            }
            guard let index = all.firstIndex(where: { $0.name == name }) else { throw .unknown(name) }
            all[index].headers.append(header)
        }
        return all
    }

    private init(_ text: String) throws(Mistake) {
        guard let (name, address) = Self.parts(of: text) else { throw .noName(text) }
        do {
            url = try Endpoint(url: address).url
        } catch {
            throw .badURL(name: name, error)
        }
        self.name = name
    }

    private static func parts(of text: String) -> (name: String, rest: String)? {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty else { return nil }
        return (String(parts[0]), String(parts[1]))
    }
}
