import TestSupport
import Testing

@testable import ActingWeb

@Suite struct GlobTests {
    @Test(arguments: 0..<64)
    func `a glob matches what its definition says, on random inputs`(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        var disagreements: [String] = []

        for _ in 0..<64 {
            let pattern = random.text(of: "ab/*?*", upTo: 9)
            let target = random.text(of: "ab/", upTo: 12)
            let glob = Glob(pattern: Array(pattern), star: "*", question: "?")
            let isMatch = glob.match(Array(target)).isMatch
            if isMatch != matchesByDefinition(pattern[...], target[...]) {
                disagreements.append("\(pattern) on \(target): \(isMatch)")
            }
        }

        #expect(disagreements.isEmpty)
    }

    @Test(arguments: [
        String(repeating: "*", count: 10_000),
        String(repeating: "*", count: 10_000) + "b",
        String(repeating: "*a", count: 10_000) + "b",
        String(repeating: "a*", count: 500) + "b",
        String(repeating: "*?", count: 5_000) + "b",
        "*" + String(repeating: "a", count: 500) + "b",
        "*" + String(repeating: "a", count: 250) + "b*" + String(repeating: "?", count: 250) + "b",
    ])
    func `a hostile pattern takes no more steps than the bound says`(pattern: String) {
        let target = Array(repeating: Character("a"), count: 20_000)
        let longestRun = pattern.split(separator: "*").map(\.count).max() ?? 0

        let steps = Glob(pattern: Array(pattern), star: "*", question: "?").match(target).steps

        #expect(steps <= (target.count + 1) * (longestRun + 1) + pattern.count)
    }

    @Test func `a run of stars costs one step each`() {
        let stars = Array(repeating: Character("*"), count: 10_000)
        let target = Array(repeating: Character("a"), count: 100_000)

        let (isMatch, steps) = Glob(pattern: stars, star: "*", question: "?").match(target)

        #expect(isMatch)
        #expect(steps <= 2 * target.count + stars.count)
    }
}

/// The definition, word for word and as slow as it reads.
private func matchesByDefinition(_ pattern: Substring, _ target: Substring) -> Bool {
    guard let first = pattern.first else { return target.isEmpty }
    let rest = pattern.dropFirst()
    if first == "*" {
        return (0...target.count).contains { matchesByDefinition(rest, target.dropFirst($0)) }
    }
    guard let head = target.first else { return false }
    return (first == "?" || first == head) && matchesByDefinition(rest, target.dropFirst())
}

extension SeededGenerator {
    fileprivate mutating func text(of alphabet: String, upTo limit: Int) -> String {
        String((0..<Int.random(in: 0...limit, using: &self)).compactMap { _ in alphabet.randomElement(using: &self) })
    }
}
