import Foundation
import Testing

/// A release of the official Python SDK, in one of the ways in which it connects.
enum PythonSDK: String, CaseIterable, CustomTestStringConvertible {
    /// The newest of the second generation, whose requests stand for themselves.
    case second = "auto"
    /// The same, told to open with a handshake.
    case secondWithHandshake = "legacy"
    /// The newest of the first generation, which opens with a handshake.
    case first

    /// One of each release, as it connects by default.
    static let releases = [second, first]

    var testDescription: String { "mcp \(version)" + (self == .secondWithHandshake ? " with a handshake" : "") }

    /// The release.
    var version: String { self == .first ? "1.30.0" : "2.3.0" }

    /// Whether its requests stand for themselves.
    var isStateless: Bool { self == .second }

    /// The revision that it speaks with a server that serves every one.
    var revision: String { isStateless ? "2026-07-28" : "2025-11-25" }

    private var package: PythonPackage { PythonPackage(name: "mcp", version: version) }

    /// Plays a story of `story.py` against a server.
    ///
    /// - Parameters:
    ///   - story: its name.
    ///   - url: the server's MCP endpoint.
    /// - Returns: what the script printed.
    /// - Throws: `Subprocess.Failure` where the SDK cannot be installed, or where the client fails.
    func play(_ story: String, at url: String) async throws -> Data {
        try await package.run("story.py", [story, url, rawValue])
    }

    /// Runs code that uses the SDK.
    ///
    /// - Parameter code: the code.
    /// - Returns: what it printed.
    /// - Throws: `Subprocess.Failure` where the SDK cannot be installed, or where the code fails.
    func run(_ code: String) async throws -> Data {
        try await Subprocess.run(PythonEnvironments.shared.python(with: package), ["-c", code])
    }

    /// Logs in to a server as `login.py` does, as an actor that it makes first.
    ///
    /// - Parameters:
    ///   - creator: whose actor it is.
    ///   - passphrase: the actor's passphrase.
    ///   - url: the server's MCP endpoint.
    /// - Returns: what the script printed.
    /// - Throws: `Subprocess.Failure` where the SDK cannot be installed, or where the client fails.
    func logIn(as creator: String, _ passphrase: String, at url: String) async throws -> Data {
        try await package.run("login.py", [url, creator, passphrase])
    }
}
