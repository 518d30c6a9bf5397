import Analysis
import Testing
import Trace

@Suite struct CallTreeTests {
    private func tree(_ parents: [(HookCall.ID, HookCall.ID?)]) -> [String] {
        let calls = parents.map { id, parent in
            var call = Story.call(id, in: 1)
            call.parent = parent
            return call
        }
        return CallTree(calls).nodes.map { String(repeating: "-", count: $0.depth) + "\($0.call.id)" }
    }

    @Test func `children follow their parent in the order of their entry`() {
        #expect(tree([(1, nil), (2, 1), (3, nil), (4, 1), (5, 2)]) == ["1", "-2", "--5", "-4", "3"])
    }

    @Test func `a call whose parent is unknown stands at the top`() {
        #expect(tree([(2, 1), (3, 2)]) == ["2", "-3"])
    }

    @Test func `calls that go in a circle are all shown once`() {
        #expect(tree([(1, 2), (2, 1), (3, 3)]) == ["3", "1", "-2"])
    }

    @Test func `the last sibling is known, and which ancestors go on`() {
        var child = Story.call(2, in: 1)
        child.parent = 1

        let nodes = CallTree([Story.call(1, in: 1), child, Story.call(3, in: 1)]).nodes

        #expect(nodes.map(\.isLastSibling) == [false, true, true])
        #expect(nodes.map(\.openAncestors) == [[], [true], []])
    }
}
