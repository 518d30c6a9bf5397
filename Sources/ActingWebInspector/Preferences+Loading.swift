import FoundationEssentials
package import Preferences
import SystemPackage

extension Preferences {
    /// What is set by flags, in the environment and in the user's file.
    ///
    /// A file that is there and cannot be read is a mistake like any other.
    package static func load(
        flags: [Setting: String] = [:], environment: [String: String] = ProcessInfo.processInfo.environment
    ) -> Preferences {
        guard let path = ConfigurationFolder.file(environment), let name = path.lastComponent?.string,
            FileManager.default.fileExists(atPath: path.string)
        else { return Preferences(flags: flags, environment: environment) }
        do {
            let text = String(decoding: try Data(contentsOf: URL(filePath: path.string)), as: UTF8.self)
            return Preferences(flags: flags, environment: environment, file: File(name: name, text: text))
        } catch {
            var preferences = Preferences(flags: flags, environment: environment)
            preferences.add(.file(name, line: nil), "the file cannot be read; see what \"config path\" prints")
            return preferences
        }
    }
}
