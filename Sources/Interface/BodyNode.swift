/// An object or an array of a body that takes more than one line of its layout.
struct BodyNode: Hashable, Sendable {
    var isObject: Bool
    /// From the line that opens it to the one that closes it, or to the last one where nothing does.
    var lines: Range<Int>
    /// Members of an object, elements of an array.
    var count = 0
    /// Its length in bytes, as it was on the wire.
    var size = 0
    var isClosed = false

    /// What stands for everything between its brackets.
    ///
    /// - Parameter ellipsis: says that its end was cut off.
    /// - Returns: a phrase that begins with the space behind the opening bracket.
    func summary(ellipsis: Character) -> String {
        let things = isObject ? (count == 1 ? "key" : "keys") : (count == 1 ? "item" : "items")
        let size = size < 1_000 ? "" : ", \(ByteCount(self.size).text)"
        return " \(count) \(things)\(size)" + (isClosed ? (isObject ? " }" : " ]") : " \(ellipsis)")
    }
}
