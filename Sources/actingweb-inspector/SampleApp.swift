import ActingWeb
import ArgumentParser
import ConformanceApp
import DemoApp
import MemoryApp

/// The applications that come with the program.
enum SampleApp: String, CaseIterable, ExpressibleByArgument {
    case memory
    case demo
    case conformance

    func make(store: any Store, peers: any PeerConnection) -> App {
        switch self {
        case .memory: MemoryApp.make(store: store, peers: peers)
        case .demo: DemoApp.make(store: store, peers: peers)
        case .conformance: ConformanceApp.make(store: store, peers: peers)
        }
    }
}
