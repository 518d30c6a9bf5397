/// A condition on a field as it was written.
struct QueryRawTest {
    var name: String
    var nameRange: Range<Int>
    var sign: QueryOperator
    var signRange: Range<Int>
    /// At least one, which may be empty.
    var values: [QueryRawText]
}
