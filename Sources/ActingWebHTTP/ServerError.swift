/// Why a server could not start.
public enum ServerError: Error, Equatable, CustomStringConvertible {
    /// Another process listens on the port.
    case portTaken(host: String, port: Int)
    /// The port needs rights that the process does not have.
    case portForbidden(host: String, port: Int)
    /// The address is not one of this machine's, or cannot be resolved; what the system said.
    case addressUnavailable(host: String, port: Int, reason: String)

    /// What, where, and how to mend it.
    public var description: String {
        switch self {
        case .portTaken(let host, let port):
            "port \(port) on \(host) is taken by another process; choose another with --port, or --port 0 for any"
        case .portForbidden(let host, let port):
            "port \(port) on \(host) needs rights that this process does not have; choose one above 1023 with --port"
        case .addressUnavailable(let host, let port, let reason):
            "cannot listen on \(host):\(port): \(reason); check --host"
        }
    }
}
