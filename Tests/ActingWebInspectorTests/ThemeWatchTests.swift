import Foundation
import SystemPackage
import Testing
import Trace

@testable import ActingWebInspector

@Suite final class ThemeWatchTests {
    private let file = FileManager.default.temporaryDirectory.appending(path: "watched-\(UUID().uuidString).theme")

    init() throws {
        try touch(at: 1_000)
    }

    deinit {
        try? FileManager.default.removeItem(at: file)
    }

    private func touch(at seconds: Double) throws {
        try Data("x".utf8).write(to: file)
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: seconds)], ofItemAtPath: file.path)
    }

    private func at(_ milliseconds: UInt64) -> Instant { Instant(nanoseconds: milliseconds * 1_000_000) }

    @Test func `a change is noticed once, and looked for twice a second`() throws {
        var watch = ThemeWatch()
        watch.watch(FilePath(file.path))
        #expect(watch.hasChanged(at: at(0)) == false)

        try touch(at: 2_000)

        #expect(watch.hasChanged(at: at(499)) == false)
        #expect(watch.hasChanged(at: at(500)) == true)
        #expect(watch.hasChanged(at: at(1_000)) == false)
    }

    @Test func `a file that is away is no change, and one that comes back is`() throws {
        var watch = ThemeWatch()
        watch.watch(FilePath(file.path))

        try FileManager.default.removeItem(at: file)
        #expect(watch.hasChanged(at: at(0)) == false)

        try touch(at: 3_000)
        #expect(watch.hasChanged(at: at(1_000)) == true)
    }

    @Test func `a change of the file that a link leads to is noticed`() throws {
        let link = FileManager.default.temporaryDirectory.appending(path: "link-\(UUID().uuidString).theme")
        try FileManager.default.createSymbolicLink(at: link, withDestinationURL: file)
        defer { try? FileManager.default.removeItem(at: link) }
        var watch = ThemeWatch()
        watch.watch(FilePath(link.path))

        try touch(at: 4_000)

        #expect(watch.hasChanged(at: at(0)) == true)
    }

    @Test func `a theme that is compiled in never changes`() {
        var watch = ThemeWatch()
        watch.watch(nil)

        #expect(watch.hasChanged(at: at(0)) == false)
    }
}
