import FoundationEssentials
import SystemPackage
import Trace

/// Notices that the file of the present theme was changed.
struct ThemeWatch {
    /// The least time between two looks at the file.
    private static let pause = Duration.milliseconds(500)

    private var path: FilePath?
    private var changedAt: Date?
    private var lookedAt: Instant?

    /// Watches another file; none where the theme is compiled in.
    mutating func watch(_ path: FilePath?) {
        self.path = path
        changedAt = path.flatMap(Self.changed)
    }

    /// Whether the file has another time of change than before; looks at most twice a second.
    mutating func hasChanged(at now: Instant) -> Bool {
        guard let path, lookedAt.map({ now.since($0) >= Self.pause }) ?? true else { return false }
        lookedAt = now
        // A file that is away for a moment is being replaced by an editor.
        guard let changed = Self.changed(path), changed != changedAt else { return false }
        changedAt = changed
        return true
    }

    /// The time of change of the file itself, where the path leads to it by links.
    private static func changed(_ path: FilePath) -> Date? {
        let file = URL(filePath: path.string).resolvingSymlinksInPath().path
        return (try? FileManager.default.attributesOfItem(atPath: file))?[.modificationDate] as? Date
    }
}
