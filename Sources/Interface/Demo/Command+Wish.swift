extension Command {
    /// What the command asks of a demo; `nil` for one that asks nothing.
    var wish: DemoRun.Wish? {
        switch self {
        case .nextStep: .next
        case .previousStep: .previous
        case .stepAgain: .again
        case .pauseTimer: .pauseTimer
        case .leaveDemo: .leave
        default: nil
        }
    }
}
