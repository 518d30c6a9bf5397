/// There is no memory of this id.
struct UnknownMemory: Error, CustomStringConvertible {
    let id: String

    var description: String { "there is no memory \"\(id)\"; list_memories shows the ids" }
}
