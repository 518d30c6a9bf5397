import ActingWeb
import Synchronization

/// The catalogue of an application's hooks as they are now, made anew only after they changed.
final class CatalogueCache: Sendable {
    private let hooks: HookRegistry
    private let cached = Mutex<Catalogue?>(nil)

    init(_ hooks: HookRegistry) {
        self.hooks = hooks
    }

    var current: Catalogue {
        if let known = cached.withLock({ $0 }), known.generation == hooks.generation { return known }
        let catalogue = Catalogue(hooks.current)
        cached.withLock { known in
            if known.map({ $0.generation < catalogue.generation }) != false { known = catalogue }
        }
        return catalogue
    }
}
