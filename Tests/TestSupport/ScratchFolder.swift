package import Foundation

/// A folder that goes when its test is over; it is made by the first who writes into it.
package final class ScratchFolder: Sendable {
    package let url = FileManager.default.temporaryDirectory.appending(path: "test-\(UUID().uuidString)")

    package init() {}

    deinit {
        try? FileManager.default.removeItem(at: url)
    }

    package func path(_ name: String) -> String {
        url.appending(path: name).path
    }
}
