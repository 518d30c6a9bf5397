import Screen

@testable import Interface

/// Keys pressed one after the other, and what they asked for.
enum Keyboard {
    /// The model after those keys, and what they asked for outside.
    static func press(_ keys: [Key], _ model: Model) -> (model: Model, effects: [Effect]) {
        var model = model
        let effects = keys.flatMap { update(&model, .input(.key($0))) }
        return (model, effects)
    }

    /// The keys that type a text.
    static func keys(_ text: String) -> [Key] { text.map { .character($0) } }

    static func press(_ keys: Key..., in model: inout Model) -> [Effect] {
        keys.flatMap { update(&model, .input(.key($0))) }
    }

    /// What was asked of the inspector's own client.
    static func orders(_ effects: [Effect]) -> [TryOrder] {
        effects.compactMap { effect in
            guard case .tryOut(let order) = effect else { return nil }
            return order
        }
    }
}
