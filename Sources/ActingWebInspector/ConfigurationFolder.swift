package import SystemPackage

/// The folder of a user's own settings and themes.
package enum ConfigurationFolder {
    /// Where it is, whether it is there or not; `nil` where the environment names no folder.
    ///
    /// - Parameter environment: `XDG_CONFIG_HOME` counts if it is not empty, then `HOME`.
    /// - Returns: the folder.
    package static func path(_ environment: [String: String]) -> FilePath? {
        let chosen = environment["XDG_CONFIG_HOME"].flatMap { $0.isEmpty ? nil : FilePath($0) }
        let home = environment["HOME"].flatMap { $0.isEmpty ? nil : FilePath($0).appending(".config") }
        return (chosen ?? home)?.appending("actingweb-inspector")
    }

    /// The file that `Preferences` are read from.
    package static func file(_ environment: [String: String]) -> FilePath? {
        path(environment)?.appending("config.toml")
    }
}
