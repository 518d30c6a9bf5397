import Foundation
import Testing

/// A release of the official Python SDK.
enum PythonSDK: String, CaseIterable, CustomTestStringConvertible {
    /// The newest of the second generation, which asks for a revision without a handshake first.
    case second = "2.3.0"
    /// The newest of the first generation.
    case first = "1.30.0"

    var testDescription: String { "mcp \(rawValue)" }

    /// Whether the suite is to run: the machine can install the SDK, or must be able to.
    static var isExpected: Bool {
        get async {
            if ProcessInfo.processInfo.environment["ACTINGWEB_REQUIRE_INTEROP"] != nil { return true }
            return (try? await Subprocess.run(env, ["python3", "-c", "import venv, ensurepip"])) != nil
        }
    }

    /// Plays a story of `story.py` against a server.
    ///
    /// - Parameters:
    ///   - story: its name.
    ///   - url: the server's MCP endpoint.
    /// - Returns: what the script printed.
    /// - Throws: `Subprocess.Failure` where the SDK cannot be installed, or where the client fails.
    func play(_ story: String, at url: String) async throws -> Data {
        let python = try await PythonEnvironments.shared.python(for: self)
        let script = PackageFolder.suite.appending(path: "story.py")
        return try await Subprocess.run(python, [script.path, story, url])
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
        let python = try await PythonEnvironments.shared.python(for: self)
        let script = PackageFolder.suite.appending(path: "login.py")
        return try await Subprocess.run(python, [script.path, url, creator, passphrase])
    }

    /// Whether the client tries the revision without a handshake before it opens with `initialize`.
    var asksBeforeTheHandshake: Bool { self == .second }

    /// Finds a program by its name, and runs it.
    static let env = URL(filePath: "/usr/bin/env")
}
