import Foundation

/// A release of a client that is written in Python.
struct PythonPackage: Hashable {
    let name: String
    let version: String

    /// A client that many people use and that is made by others than the SDK.
    static let fastMCP = PythonPackage(name: "fastmcp", version: "4.2.3")

    /// Runs a script of this suite, with the package installed.
    ///
    /// - Parameters:
    ///   - script: the script's file name.
    ///   - arguments: what it is given.
    /// - Returns: what it printed.
    /// - Throws: `Subprocess.Failure` where the package cannot be installed, or where the script fails.
    func run(_ script: String, _ arguments: [String]) async throws -> Data {
        let python = try await PythonEnvironments.shared.python(with: self)
        // Without "-B" the interpreter would write beside the sources.
        return try await Subprocess.run(python, ["-B", PackageFolder.suite.appending(path: script).path] + arguments)
    }

    /// Whether the suite is to run: the machine can install packages, or must be able to.
    static var canBeInstalled: Bool {
        get async {
            if ProcessInfo.processInfo.environment["ACTINGWEB_REQUIRE_INTEROP"] != nil { return true }
            return (try? await Subprocess.run(env, ["python3", "-c", "import venv, ensurepip"])) != nil
        }
    }

    /// Finds a program by its name, and runs it.
    static let env = URL(filePath: "/usr/bin/env")
}
