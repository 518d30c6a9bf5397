public import ActingWeb
import AsyncHTTPClient
import Dispatch
import Foundation
import JSON
import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

/// The way to peers over HTTP.
///
/// A peer is asked to go where somebody else says, so unless it is told otherwise it goes no further than this machine,
/// and it follows no redirects.
public final class HTTPPeers: PeerConnection {
    /// How far it goes.
    public enum Reach: String, CaseIterable, Sendable {
        /// To servers on this machine.
        case loopback
        /// Anywhere.
        case anywhere
    }

    private static let longestBody = 1 << 20

    private let reach: Reach
    private let patience: TimeAmount
    private let client: HTTPClient

    /// A way to peers.
    ///
    /// - Parameters:
    ///   - reach: how far it goes.
    ///   - patience: how long a peer may take to answer.
    public init(reach: Reach = .loopback, patience: Duration = .seconds(10)) {
        self.reach = reach
        self.patience = TimeAmount(patience)
        client = HTTPClient(
            eventLoopGroupProvider: .shared(MultiThreadedEventLoopGroup.singleton),
            configuration: HTTPClient.Configuration(redirectConfiguration: .disallow)
        )
    }

    deinit {
        // Nothing is under way: a connection that waits for an answer holds on to itself.
        client.shutdown { _ in }
    }

    /// Asks a peer, blocking the calling thread until it has answered.
    public func send(_ request: PeerRequest) throws(PeerUnreachable) -> PeerResponse {
        // The client's loops are its own, so that even the thread of one of the server's loops can wait for them.
        let answered = DispatchSemaphore(value: 0)
        let result = Mutex<Result<PeerResponse, PeerUnreachable>?>(nil)
        let answer = try answer(to: request)
        answer.futureResult.whenComplete { outcome in
            result.withLock { $0 = Self.result(outcome, of: request) }
            answered.signal()
        }
        answered.wait()
        guard let result = result.withLock({ $0 }) else { throw Self.unreachable(request, "it did not answer") }
        return try result.get()
    }

    /// Asks a peer, without blocking the thread.
    public func send(_ request: PeerRequest) async throws(PeerUnreachable) -> PeerResponse {
        let answer = try answer(to: request)
        // Whoever lets go of the connection while it waits does not end it.
        defer { withExtendedLifetime(self) {} }
        let outcome: Result<HTTPClient.Response, any Error>
        do {
            outcome = .success(
                try await withTaskCancellationHandler {
                    try await answer.futureResult.get()
                } onCancel: {
                    answer.cancel()
                })
        } catch {
            outcome = .failure(error)
        }
        return try Self.result(outcome, of: request).get()
    }

    private func answer(to request: PeerRequest) throws(PeerUnreachable) -> HTTPClient.Task<HTTPClient.Response> {
        guard let authority = Authority(origin: Self.origin(of: request.address)) else {
            throw Self.unreachable(request, "its address is not like http://host/ID")
        }
        guard reach == .anywhere || authority.isLoopback else {
            throw Self.unreachable(request, "this server asks peers on its own machine only; see --peers")
        }
        let parts = request.path.compactMap {
            $0.addingPercentEncoding(withAllowedCharacters: .alphanumerics.union(CharacterSet(charactersIn: "-._~")))
        }
        do {
            var http = try HTTPClient.Request(
                url: ([request.address] + parts).joined(separator: "/"),
                method: HTTPMethod(rawValue: request.verb.rawValue))
            // Peers are asked now and then; a connection kept for the next time would hold up the end of their server.
            http.headers.add(name: "Connection", value: "close")
            if let secret = request.secret { http.headers.add(name: "Authorization", value: "Bearer \(secret)") }
            if let body = request.body {
                http.headers.add(name: "Content-Type", value: "application/json")
                http.body = .bytes(body.encoded())
            }
            let collector = ResponseAccumulator(request: http, maxBodySize: Self.longestBody)
            return client.execute(request: http, delegate: collector, deadline: .now() + patience)
        } catch {
            throw Self.unreachable(request, "its address cannot be used")
        }
    }

    /// The scheme and the authority of an address.
    private static func origin(of address: String) -> String {
        address.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false).prefix(3).joined(separator: "/")
    }

    private static func result(
        _ outcome: Result<HTTPClient.Response, any Error>, of request: PeerRequest
    ) -> Result<PeerResponse, PeerUnreachable> {
        outcome.map { response in
            let body = response.body.flatMap { try? JSONValue(parsing: Array($0.readableBytesView)) }
            return PeerResponse(Status(rawValue: Int(response.status.code)), body)
        }.mapError { error in
            unreachable(request, error is HTTPClientError ? "\(error)" : "the connection failed")
        }
    }

    private static func unreachable(_ request: PeerRequest, _ reason: String) -> PeerUnreachable {
        PeerUnreachable(address: request.address, reason: reason)
    }
}
