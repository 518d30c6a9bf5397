import Analysis

/// The section on the calls of a request that is over, laid out once, as it may be long and time changes nothing of it.
struct CallsText: Hashable, Sendable {
    let entry: RequestLog.Entry
    let columns: Int
    let lines: [Line]
}
