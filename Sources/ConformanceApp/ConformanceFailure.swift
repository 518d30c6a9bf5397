/// What a tool says that fails on purpose.
struct ConformanceFailure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
