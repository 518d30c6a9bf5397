/// A value that its copies share until one of them changes, so that it is cheap to hand on however large it is.
struct Shared<Value> {
    /// The value alone: an array's storage is shared by its copies, and made anew where one of several changes it.
    private var storage: [Value]

    init(_ value: Value) {
        storage = [value]
    }

    var value: Value {
        _read { yield storage[0] }
        _modify { yield &storage[0] }
    }
}

extension Shared: Sendable where Value: Sendable {}

extension Shared: Equatable where Value: Equatable {}

extension Shared: Hashable where Value: Hashable {}
