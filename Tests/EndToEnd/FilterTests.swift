import Foundation
import Testing

/// `serve --filter` as a user sees it.
@Suite struct FilterTests {
    @Test func `a filter that breaks is a mistake on the command line, marked where it broke`() throws {
        let failure = try #require(throws: CommandFailed.self) {
            try Tmux.run([InspectorScreen.executable, "serve", "--port", "0", "--filter", "path:T or hok:x"])
        }

        #expect(
            failure.output.hasPrefix(
                """
                Error: --filter: expected a field before ":", and there is no field "hok"; did you mean "hook"?
                  path:T or hok:x
                            ^^^

                """), "\(failure.output)")
    }
}
