import ActingWeb
import ArgumentParser
import DemoApp
import MemoryApp

/// The applications that come with the program.
enum SampleApp: String, CaseIterable, ExpressibleByArgument {
    case memory
    case demo

    func make(store: any Store) -> App {
        switch self {
        case .memory: MemoryApp.make(store: store)
        case .demo: DemoApp.make(store: store)
        }
    }
}
