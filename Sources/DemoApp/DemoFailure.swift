/// What the tool `fail` throws.
struct DemoFailure: Error, CustomStringConvertible {
    let message: String

    var description: String { message }
}
