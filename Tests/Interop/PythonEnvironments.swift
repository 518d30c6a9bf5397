import Foundation

/// The virtual environments of this package: one for each release, made once and kept beside the build.
actor PythonEnvironments {
    static let shared = PythonEnvironments()

    private var environments: [PythonSDK: Task<URL, any Error>] = [:]

    /// The interpreter that has a release installed.
    ///
    /// - Parameter sdk: the release.
    /// - Returns: the interpreter's file.
    /// - Throws: `Subprocess.Failure` where the environment cannot be made.
    func python(for sdk: PythonSDK) async throws -> URL {
        if let known = environments[sdk] { return try await known.value }
        let making = Task { try await Self.make(sdk) }
        environments[sdk] = making
        return try await making.value
    }

    private static func make(_ sdk: PythonSDK) async throws -> URL {
        let folder = PackageFolder.root.appending(path: ".build/interop/mcp-\(sdk.rawValue)")
        let python = folder.appending(path: "bin/python")
        // Written last, so that an environment that was given up half-way is made anew.
        let seal = folder.appending(path: "complete")
        guard !FileManager.default.fileExists(atPath: seal.path) else { return python }
        try await Subprocess.run(PythonSDK.env, ["python3", "-m", "venv", "--clear", folder.path])
        try await Subprocess.run(
            python, ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "mcp==\(sdk.rawValue)"])
        try Data().write(to: seal)
        return python
    }
}
