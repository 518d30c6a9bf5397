import ArgumentParser
import Bench
import SystemPackage

/// Serves the bare handler that a bench compares with, until standard input ends.
struct BareCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench-bare", abstract: "Serve the bare handler that bench compares with.", shouldDisplay: false)

    func run() async throws {
        try await BareServer.with { server in
            try FileDescriptor.standardOutput.writeAll("listening on \(server.url)\n".utf8)
            await InputEnd.wait()
        }
    }
}
