import ActingWeb
import ArgumentParser
import DemoApp
import MemoryApp

/// The applications that come with the program.
enum SampleApp: String, CaseIterable, ExpressibleByArgument {
    case memory
    case demo

    func make() -> App {
        switch self {
        case .memory: MemoryApp.make()
        case .demo: DemoApp.make()
        }
    }
}
