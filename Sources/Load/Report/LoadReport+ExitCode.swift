extension LoadReport {
    /// What a command that ran this exits with: 0, 2 where more than this share of the requests failed or the server
    /// went away, and 130 where somebody ended it.
    package func exitCode(letting share: Double) -> Int32 {
        switch ending {
        case .cancelled: 130
        case .serverLost, .serverSilent: 2
        case .completed: tally.failureShare > share || tally.finished == 0 ? 2 : 0
        }
    }
}
