import Analysis

extension Command {
    /// Why the command can do nothing just now; `nil` where it can.
    func obstacle(in model: Model) -> String? {
        switch self {
        case .open:
            model.selectedEntry == nil ? "there is no request to open yet" : nil
        case .follow:
            model.paused == nil ? nil : "the view is paused; space goes on"
        case .newer:
            position(in: model) == 0 ? "this is the newest request" : nil
        case .older:
            position(in: model) == model.picture.log.count - 1 ? "this is the oldest request that is kept" : nil
        case .up, .down, .halfPageUp, .halfPageDown, .pageUp, .pageDown, .first, .last:
            model.scope == .requests && model.picture.log.count == 0 ? "there is no request yet" : nil
        case .back, .nextPane, .previousPane, .home, .pause, .switchMode, .help, .repaint, .suspend, .quit, .leave:
            nil
        }
    }

    private func position(in model: Model) -> Int? {
        model.page.flatMap { model.picture.log.position(of: $0.request) }
    }
}
