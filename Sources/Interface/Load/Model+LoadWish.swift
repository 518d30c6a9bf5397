import Screen
import Spelling
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
            tryOut.pending = .wish(wish)
            return askForOffers()
        }
        if let tool = wish.tool, tryOut.knowledge == .known, tryOut.offer(.tool, tool) == nil {
            let tools = tryOut.offers.filter { $0.kind == .tool }.map(\.name)
            let nearest = NearestName.of(tool, among: tools).map { "; did you mean \"\($0)\"?" } ?? ""
            notice = "the application offers no tool \"\(tool)\"\(nearest)"
            return []
        }
        if load.controls.tool.isEmpty { chooseExample() }
        if let tool = wish.tool, tool != load.controls.tool { choose(tool, nil) }
        wish.apply(to: &load.controls)
        return perform(command, askedBy: command.rawValue)
    }
}
