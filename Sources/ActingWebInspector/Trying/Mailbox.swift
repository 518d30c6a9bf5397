import Synchronization

/// Where tasks leave what the terminal's thread picks up when it next comes by.
final class Mailbox<Item: Sendable>: Sendable {
    private let items = Mutex<[Item]>([])

    /// Leaves an item behind those that are there.
    func post(_ item: Item) {
        items.withLock { $0.append(item) }
    }

    var isEmpty: Bool { items.withLock { $0.isEmpty } }

    /// Takes everything out, in the order in which it was left.
    func drain() -> [Item] {
        items.withLock { items in
            defer { items = [] }
            return items
        }
    }
}
