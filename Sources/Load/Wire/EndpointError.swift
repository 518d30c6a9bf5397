/// Why a text is no address of an MCP server.
package enum EndpointError: Error, Hashable, Sendable, CustomStringConvertible {
    case noScheme(String)
    case otherScheme(String)
    case userInfo
    case noHost
    case badPort(String)
    case notASCII

    package var description: String {
        switch self {
        case .noScheme(let url): "\"\(url)\" is no URL: it has to begin with http:// or https://"
        case .otherScheme(let scheme): "the URL's scheme is \(scheme); it has to be http or https"
        case .userInfo: "the URL has a user name: give --header 'Authorization: Basic …' instead"
        case .noHost: "the URL names no host"
        case .badPort(let text): "\"\(text)\" is no port: it has to be from 1 to 65535"
        case .notASCII: "the URL has characters that have to be written as %XX"
        }
    }
}
