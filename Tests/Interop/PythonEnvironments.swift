import Foundation

/// The virtual environments of this package: one for each client, made once and kept beside the build.
actor PythonEnvironments {
    static let shared = PythonEnvironments()

    private var environments: [PythonPackage: Task<URL, any Error>] = [:]

    /// The interpreter that has a package installed.
    ///
    /// - Parameter package: the package.
    /// - Returns: the interpreter's file.
    /// - Throws: `Subprocess.Failure` where the environment cannot be made.
    func python(with package: PythonPackage) async throws -> URL {
        if let known = environments[package] { return try await known.value }
        let making = Task { try await Self.make(package) }
        environments[package] = making
        return try await making.value
    }

    private static func make(_ package: PythonPackage) async throws -> URL {
        let folder = PackageFolder.root.appending(path: ".build/interop/\(package.name)-\(package.version)")
        let python = folder.appending(path: "bin/python")
        // Written last, so that an environment that was given up half-way is made anew.
        let seal = folder.appending(path: "complete")
        guard !FileManager.default.fileExists(atPath: seal.path) else { return python }
        try await Subprocess.run(PythonPackage.env, ["python3", "-m", "venv", "--clear", folder.path])
        try await Subprocess.run(
            python,
            ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "\(package.name)==\(package.version)"])
        try Data().write(to: seal)
        return python
    }
}
