import ActingWeb
import OrderedCollections

/// Everything that an application's hooks offer, made ready once for many requests.
final class Catalogue: Sendable {
    /// Which hooks it was made of.
    let generation: UInt64
    /// By name; where two hooks claim one, the first has it.
    let tools: OrderedDictionary<String, Tool>
    /// By name; where two hooks claim one, the first has it.
    let prompts: OrderedDictionary<String, Prompt>
    /// By URI or template; where two hooks claim one, the first has it.
    let resources: OrderedDictionary<String, Resource>
    /// What is not offered although it should be.
    let faults: [CatalogueFault]

    init(_ hooks: HookTable) {
        generation = hooks.generation
        var faults: [CatalogueFault] = []
        var tools: OrderedDictionary<String, Tool> = [:]
        for hook in hooks.all(.action) {
            guard case .tool(let exposure) = hook.exposure, !hook.isWildcard else { continue }
            Self.add(hook, &faults) { () throws(CatalogueFault) in
                let tool = try Tool(hook, exposure)
                try Self.claim(tool.name, tool, in: &tools, for: hook)
            }
        }
        var prompts: OrderedDictionary<String, Prompt> = [:]
        var resources: OrderedDictionary<String, Resource> = [:]
        for hook in hooks.all(.method) where !hook.isWildcard {
            Self.add(hook, &faults) { () throws(CatalogueFault) in
                switch hook.exposure {
                case .prompt(let exposure):
                    let prompt = try Prompt(hook, exposure)
                    try Self.claim(prompt.name, prompt, in: &prompts, for: hook)
                case .resource(let exposure):
                    try Self.claim(exposure.uri, Resource(hook, exposure), in: &resources, for: hook)
                case .none, .tool: break
                }
            }
        }
        self.tools = tools
        self.prompts = prompts
        self.resources = resources
        self.faults = faults
    }

    private static func add(
        _ hook: Hook, _ faults: inout [CatalogueFault], _ body: () throws(CatalogueFault) -> Void
    ) {
        do { try body() } catch { faults.append(error) }
    }

    /// Hooks of one name share one entry, since all of them are asked when it is used.
    private static func claim<Item>(
        _ name: String, _ item: Item, in items: inout OrderedDictionary<String, Item>, for hook: Hook
    ) throws(CatalogueFault) {
        guard items[name] != nil else {
            items[name] = item
            return
        }
        if hook.index > 0 { return }
        throw CatalogueFault(hook, "\"\(name)\" is taken by a hook that was registered before")
    }
}
