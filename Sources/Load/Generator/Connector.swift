import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL
import Trace

/// Makes connections to one server.
struct Connector: Sendable {
    private let host: String
    private let port: Int
    /// Which of the host's addresses is connected to; `nil` to try each of them.
    var address: SocketAddress?
    private let encryption: NIOSSLContext?
    /// The name that the server's certificate has to have; `nil` where the address is a number.
    private let serverName: String?
    private let timeout: TimeAmount

    /// - Throws: `LoadError` where encryption cannot be set up.
    init(_ endpoint: Endpoint, timeout: Duration) throws(LoadError) {
        (host, port) = (endpoint.host, endpoint.port)
        do {
            encryption = endpoint.isEncrypted ? try NIOSSLContext(configuration: .makeClientConfiguration()) : nil
        } catch {
            throw .system("encryption cannot be set up: \(error)")
        }
        let isNumber = (try? SocketAddress(ipAddress: endpoint.host, port: 0)) != nil
        serverName = isNumber ? nil : endpoint.host
        self.timeout = .nanoseconds(timeout.nanoseconds)
    }

    /// Connects a client on a loop, which has to be the current one; what comes of it the client tells its owner.
    func connect(_ client: Client, of owner: any ClientOwner, on loop: any EventLoop) {
        open(client, on: loop).assumeIsolated().whenFailure { [weak owner] error in
            owner?.isOver(client, fault: Self.fault(of: error) ?? .init(failure: .unreachable))
        }
    }

    /// Connects a client on a loop, which has to be the current one.
    func open(_ client: Client, on loop: any EventLoop) -> EventLoopFuture<any Channel> {
        let bound = NIOLoopBound(client, eventLoop: loop)
        let bootstrap = ClientBootstrap(group: loop)
            .channelOption(.socketOption(.tcp_nodelay), value: 1)
            .connectTimeout(timeout)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    let pipeline = channel.pipeline.syncOperations
                    if let encryption {
                        try pipeline.addHandler(NIOSSLClientHandler(context: encryption, serverHostname: serverName))
                    }
                    try pipeline.addHandler(RequestBytes())
                    try pipeline.addHandler(
                        ByteToMessageHandler(HTTPResponseDecoder(leftOverBytesStrategy: .dropBytes)))
                    try pipeline.addHandler(bound.value)
                }
            }
        return address.map { bootstrap.connect(to: $0) } ?? bootstrap.connect(host: host, port: port)
    }

    /// What kept a connection from being made; `nil` where the host's name means nothing.
    static func fault(of error: any Error) -> AnswerCheck.Fault? {
        switch error {
        case let error as IOError where error.errnoCode == ECONNREFUSED: .init(failure: .refused)
        case let error as IOError where error.errnoCode == ECONNRESET: .init(failure: .closed)
        // Each address has failed in a way of its own; the one that was tried first stands for them.
        case let error as NIOConnectionError: error.connectionErrors.first.flatMap { fault(of: $0.error) }
        case ChannelError.connectTimeout: .init(failure: .timedOut, words: "no connection")
        default: .init(failure: .unreachable, words: "\(error)")
        }
    }
}
