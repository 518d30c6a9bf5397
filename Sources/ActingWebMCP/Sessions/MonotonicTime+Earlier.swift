import ActingWeb

extension MonotonicTime {
    /// So many seconds before, but not before the clock's own beginning.
    func earlier(by seconds: Int) -> MonotonicTime {
        let span = UInt64(clamping: seconds).multipliedReportingOverflow(by: 1_000_000_000)
        let left = nanoseconds.subtractingReportingOverflow(span.partialValue)
        return MonotonicTime(nanoseconds: span.overflow || left.overflow ? 0 : left.partialValue)
    }
}
