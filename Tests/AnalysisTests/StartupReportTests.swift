import Analysis
import Testing
import Trace

@Suite struct StartupReportTests {
    private static let hooks = [
        StartupReport.Hook(kind: .action, name: "save", index: 0, shape: .asynchronous),
        StartupReport.Hook(kind: .property, name: "*", index: 1, shape: .synchronous),
    ]

    @Test func `every hook has a line with its shape and the path that each mode gives it`() {
        let report = StartupReport(hooks: Self.hooks, isInline: false, isShared: false)

        #expect(
            report.lines == [
                "hook           declared  async  thread-pool  blocking  misuse",
                "action save#0  async     D      L            L         T",
                "property *#1   sync      O      P            W         I",
            ])
    }

    @Test func `the options change the paths`() {
        let report = StartupReport(hooks: Self.hooks, isInline: true, isShared: true)

        #expect(report.path(of: .synchronous, in: .async) == .inline)
        #expect(report.path(of: .asynchronous, in: .blocking) == .bridged)
    }

    @Test(arguments: ExecutionMode.allCases, [HookShape.synchronous, .asynchronous])
    func `what is promised is a path that the mode can give`(_ mode: ExecutionMode, shape: HookShape) {
        for (isInline, isShared) in [(false, false), (true, true)] {
            let report = StartupReport(hooks: [], isInline: isInline, isShared: isShared)
            #expect(mode.paths(of: shape).contains(report.path(of: shape, in: mode)))
        }
    }

    @Test func `a sync hook is found where others are async`() {
        #expect(
            StartupReport(hooks: Self.hooks, isInline: false, isShared: false).findings.map(\.rule) == [.syncHook])
        #expect(
            StartupReport(hooks: [Self.hooks[1]], isInline: false, isShared: false).findings.isEmpty)
    }
}
