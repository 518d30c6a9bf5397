import Dispatch
import Glibc

/// A TCP connection over which a test says whatever it likes, well-formed or not.
///
/// Its functions block; `offTheTasksThreads` is where to call them. Reading gives up after twenty seconds of silence.
final class Connection: Sendable {
    private let socket: Int32

    /// Connects to a server on this machine.
    init(port: Int) throws {
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(UInt16(clamping: port)).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var patience = timeval(tv_sec: 20, tv_usec: 0)
        let length = socklen_t(MemoryLayout<timeval>.size)
        unsafe setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, length)
        unsafe setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &patience, length)
        let isConnected = unsafe withUnsafePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                unsafe connect(socket, pointer, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        guard isConnected else { throw ConnectionFailure.refused(errno) }
    }

    deinit {
        close(socket)
    }

    /// Sends bytes, as far as the other side takes them.
    func send(_ bytes: [UInt8]) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes {
                unsafe Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { throw ConnectionFailure.closed }
            rest = rest.dropFirst(count)
        }
    }

    /// Says that nothing more will be sent.
    func finish() {
        shutdown(socket, Int32(SHUT_WR))
    }

    /// Lets the connection end by a reset when it is let go of, as it ends when a client dies.
    func resetWhenLetGo() {
        var now = linger(l_onoff: 1, l_linger: 0)
        unsafe setsockopt(socket, SOL_SOCKET, SO_LINGER, &now, socklen_t(MemoryLayout<linger>.size))
    }

    /// Reads one answer.
    func receive() throws -> Reply {
        var bytes: [UInt8] = []
        while true {
            if let reply = Reply(bytes) { return reply }
            guard let more = try read() else { throw ConnectionFailure.closed }
            bytes += more
        }
    }

    /// Reads until the other side has closed.
    func receiveAll() throws -> [UInt8] {
        var bytes: [UInt8] = []
        while let more = try read() { bytes += more }
        return bytes
    }

    private func read() throws -> [UInt8]? {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = unsafe buffer.withUnsafeMutableBytes { unsafe recv(socket, $0.baseAddress, $0.count, 0) }
        if count < 0, errno == EAGAIN { throw ConnectionFailure.silent }
        guard count > 0 else { return nil }
        return Array(buffer[..<count])
    }
}

enum ConnectionFailure: Error, Equatable {
    case refused(Int32)
    case closed
    case silent
}

/// Runs a blocking function away from the threads that run tasks, and waits without blocking.
func offTheTasksThreads<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
        DispatchQueue(label: "client").async { continuation.resume(with: Result { try body() }) }
    }
}
