package import Trace

extension RequestLog {
    /// Which requests of a log are not as they were.
    package struct Changes: Hashable, Sendable {
        /// Those of which something new is known.
        package private(set) var touched: Set<Request.ID> = []
        /// Those that have left the log.
        package private(set) var gone: Set<Request.ID> = []

        package init() {}

        package mutating func touch(_ id: Request.ID) {
            touched.insert(id)
        }

        mutating func remove(_ id: Request.ID) {
            touched.remove(id)
            gone.insert(id)
        }

        /// Adds later changes to these.
        package mutating func add(_ later: Changes) {
            touched.formUnion(later.touched)
            touched.subtract(later.gone)
            gone.formUnion(later.gone)
        }
    }
}
