import Screen

@testable import Interface

/// Keys pressed, and what they asked of the inspector's own client.
enum Keyboard {
    static func press(_ keys: Key..., in model: inout Model) -> [Effect] {
        keys.flatMap { update(&model, .input(.key($0))) }
    }

    static func orders(_ effects: [Effect]) -> [TryOrder] {
        effects.compactMap { effect in
            guard case .tryOut(let order) = effect else { return nil }
            return order
        }
    }
}
