import AsyncHTTPClient
import Foundation
import JSON
import Load
import NIOCore
import NIOHTTP1
import Trace

/// Messages to the server over HTTP, and what comes back for each: one body, or a stream that ends with the answer.
struct TryWire: Sendable {
    typealias Headers = [(name: String, value: String)]

    /// What comes before the answer.
    enum Incoming: Sendable {
        /// The server knows the message by this number.
        case traced(Request.ID)
        /// A notification or a question.
        case message(JSONValue)
    }

    /// The end of an exchange.
    struct Answer: Sendable {
        var status: Int
        var headers: HTTPHeaders
        /// The answer alone, without what came before it in its stream.
        var body: [UInt8]

        var message: JSONValue? { try? JSONValue(parsing: body) }
    }

    /// There is no answer, for a reason.
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// The longest answer that is read, in bytes.
    private static let longestBody = 16 << 20
    /// How long an answer may take; people give up calls before.
    static let patience = TimeAmount.hours(24)
    /// How often a stream that ended early is come back for.
    private static let mostReturns = 20

    let url: String
    let http: HTTPClient

    /// Posts a message.
    ///
    /// - Parameters:
    ///   - body: the message.
    ///   - headers: header fields beside those that every message has.
    ///   - patience: how long the answer may take.
    ///   - hear: told of what comes before the answer, as it comes.
    /// - Returns: the answer; its body is empty where there is none to be had.
    /// - Throws: `Failure` where the connection fails.
    func post(
        _ body: [UInt8], _ headers: Headers, patience: TimeAmount = patience, hear: (Incoming) -> Void = { _ in }
    ) async throws -> Answer {
        var request = HTTPClientRequest(url: url)
        request.method = .POST
        request.headers = HTTPHeaders(headers.map { ($0.name, $0.value) })
        request.headers.add(name: "Content-Type", value: "application/json")
        if !request.headers.contains(name: "Accept") {
            request.headers.add(name: "Accept", value: "application/json, text/event-stream")
        }
        request.body = .bytes(ByteBuffer(bytes: body))
        var response = try await execute(request, patience)
        if let id = response.headers.first(name: "X-Request-ID").flatMap({ Request.ID($0) }) { hear(.traced(id)) }
        guard Self.isStream(response) else { return try await whole(response) }
        var (place, pause) = (String?.none, 0)
        for _ in 0..<Self.mostReturns {
            if let answer = try await answer(in: response, &place, &pause, hear) {
                return Answer(status: Int(response.status.code), headers: response.headers, body: answer)
            }
            guard let place else { break }
            try await Task.sleep(for: .milliseconds(pause))
            response = try await execute(returning(to: place, headers), patience)
            guard Self.isStream(response) else { return try await whole(response) }
        }
        throw Failure(description: "the stream ended without an answer")
    }

    /// Asks for what follows a place of a stream that ended early.
    private func returning(to place: String, _ headers: Headers) -> HTTPClientRequest {
        var request = HTTPClientRequest(url: url)
        request.headers = HTTPHeaders(headers.map { ($0.name, $0.value) })
        request.headers.replaceOrAdd(name: "Accept", value: "text/event-stream")
        request.headers.add(name: "Last-Event-ID", value: place)
        return request
    }

    private func execute(_ request: HTTPClientRequest, _ patience: TimeAmount) async throws -> HTTPClientResponse {
        do {
            return try await http.execute(request, timeout: patience)
        } catch let error as HTTPClientError {
            throw Failure(description: "the connection failed: \(error.shortDescription)")
        }
    }

    private static func isStream(_ response: HTTPClientResponse) -> Bool {
        response.headers.first(name: "Content-Type")?.hasPrefix("text/event-stream") == true
    }

    private func whole(_ response: HTTPClientResponse) async throws -> Answer {
        let body = try await response.body.collect(upTo: Self.longestBody)
        return Answer(
            status: Int(response.status.code), headers: response.headers, body: Array(body.readableBytesView))
    }

    /// Reads a stream up to the answer; `nil` where it ends before.
    private func answer(
        in response: HTTPClientResponse, _ place: inout String?, _ pause: inout Int, _ hear: (Incoming) -> Void
    ) async throws -> [UInt8]? {
        var reader = EventStreamReader(longest: Self.longestBody)
        for try await piece in response.body {
            for event in reader.take(piece.readableBytesView) {
                place = event.id ?? place
                pause = min(max(0, event.retry ?? pause), 10_000)
                guard !event.data.isEmpty, let message = try? JSONValue(parsing: event.data) else { continue }
                guard message["method"] != nil else { return event.data }
                hear(.message(message))
            }
            if reader.isTooLong { throw Failure(description: "a message of the stream is longer than 16 MiB") }
        }
        return nil
    }
}
