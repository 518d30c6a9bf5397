import Foundation

/// Whether nothing else runs on the machine, which tests that measure time need.
///
/// `ACTINGWEB_QUIET=1 swift test --filter …` promises so; among all other tests such tests are skipped.
package enum QuietMachine {
    package static let isPromised = ProcessInfo.processInfo.environment["ACTINGWEB_QUIET"] == "1"
}
