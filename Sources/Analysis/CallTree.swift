package import Trace

/// The hook calls of a request as a tree, flattened from the top to the bottom as it is read.
package struct CallTree: Hashable, Sendable {
    /// A call and its place in the tree.
    package struct Node: Hashable, Sendable {
        package var call: HookCall
        /// For each level above the call, whether that ancestor has later siblings; empty at the top.
        package var openAncestors: [Bool]
        package var isLastSibling: Bool

        package var depth: Int { openAncestors.count }
    }

    package private(set) var nodes: [Node] = []

    /// The tree of `calls`; a call whose parent is not among them stands at the top.
    package init(_ calls: [HookCall]) {
        // Most requests call one hook.
        guard calls.count > 1 else {
            nodes = Self.siblings(calls, below: [])
            return
        }
        let known = Set(calls.map(\.id))
        let parent = { (call: HookCall) in call.parent.flatMap { known.contains($0) && $0 != call.id ? $0 : nil } }
        var children = Dictionary(grouping: calls, by: parent)
        add(children.removeValue(forKey: nil) ?? [], from: &children)
        // What is left goes in a circle, which no real call does; it is shown all the same.
        add(calls.filter { call in !nodes.contains { $0.call.id == call.id } }, from: &children)
    }

    /// Adds calls of the top with all that is below them.
    private mutating func add(_ roots: [HookCall], from children: inout [HookCall.ID?: [HookCall]]) {
        var open = Self.siblings(roots, below: []).reversed() as [Node]
        var seen = Set(nodes.map(\.call.id))
        while let node = open.popLast() {
            guard seen.insert(node.call.id).inserted else { continue }
            nodes.append(node)
            let below = children.removeValue(forKey: node.call.id) ?? []
            let ancestors = node.openAncestors + [!node.isLastSibling]
            open += Self.siblings(below, below: ancestors).reversed()
        }
    }

    private static func siblings(_ calls: [HookCall], below ancestors: [Bool]) -> [Node] {
        calls.enumerated().map { index, call in
            Node(call: call, openAncestors: ancestors, isLastSibling: index == calls.count - 1)
        }
    }
}
