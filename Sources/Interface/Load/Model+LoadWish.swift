import Screen
import Trace

extension Model {
    /// Sets what a line of commands asks for and begins it, once it is known what the application offers.
    mutating func follow(_ wish: LoadWish) -> [Effect] {
        let command: Command = wish.kind == .run ? .startLoad : .startRace
        if let loadingObstacle {
            notice = "\(command.rawValue): \(loadingObstacle)"
            return []
        }
        switch tryOut.knowledge {
        case .known, .failed: break
        case .unknown, .asked:
            let set = load.controls.tool
            return wait(with: .wish(wish), for: wish.tool ?? (set.isEmpty ? server.example?.tool ?? "" : set))
        }
        if let obstacle = wish.tool.flatMap({ obstacle(toCalling: $0) }) {
            notice = obstacle
            return []
        }
        if load.controls.tool.isEmpty { chooseExample() }
        if let tool = wish.tool, tool != load.controls.tool { choose(tool, nil) }
        wish.apply(to: &load.controls)
        return perform(command, askedBy: command.rawValue)
    }
}
