/// A pattern as instructions for a machine that follows all its branches at the same time.
struct PatternProgram: Sendable {
    /// The way through the text.
    enum Direction: Sendable {
        case forward, backward
    }

    /// What to do at a place in the text; where nothing else is said, the next instruction follows.
    enum Instruction: Sendable {
        /// Step over one character, which is in the set.
        case character(ScalarSet)
        /// Go on only if the condition holds here.
        case assertion(PatternAssertion)
        /// Go on in both places.
        case split(Int, Int)
        /// Go on there.
        case jump(Int)
        /// The pattern matches.
        case accept
    }

    private(set) var instructions: [Instruction] = []
    let direction: Direction
    private let limit: Int

    /// Makes a program.
    ///
    /// - Parameters:
    ///   - node: The pattern.
    ///   - direction: The way through the text; backward, parts follow each other in reverse order.
    ///   - room: How many instructions it may have.
    /// - Throws: `PatternError` if it has more.
    init(_ node: PatternNode, direction: Direction, room: Int) throws(PatternError) {
        self.direction = direction
        limit = room
        try emit(part: node)
        try emit(.accept)
    }

    /// Whether a match can only begin at the start of the text.
    var isAnchored: Bool {
        guard direction == .forward, case .assertion(.start) = instructions.first else { return false }
        return true
    }

    // MARK: - From parts to instructions

    private mutating func emit(_ instruction: Instruction) throws(PatternError) {
        guard instructions.count < limit else { throw PatternError(.tooLarge, at: 0) }
        instructions.append(instruction)
    }

    private mutating func emit(part node: PatternNode) throws(PatternError) {
        switch node {
        case .character(let set): try emit(.character(set))
        case .assertion(let assertion): try emit(.assertion(assertion))
        case .sequence(let parts):
            for part in direction == .forward ? parts : parts.reversed() { try emit(part: part) }
        case .choice(let branches): try emitChoice(branches[...])
        case .repetition(let body, let minimum, let maximum):
            try emitRepetition(of: body, minimum: minimum, maximum: maximum)
        }
    }

    private mutating func emitChoice(_ branches: ArraySlice<PatternNode>) throws(PatternError) {
        var jumps: [Int] = []
        for branch in branches.dropLast() {
            let split = instructions.count
            try emit(.jump(0))
            try emit(part: branch)
            jumps.append(instructions.count)
            try emit(.jump(0))
            instructions[split] = .split(split + 1, instructions.count)
        }
        if let last = branches.last { try emit(part: last) }
        for jump in jumps { instructions[jump] = .jump(instructions.count) }
    }

    private mutating func emitRepetition(
        of body: PatternNode, minimum: Int, maximum: Int?
    ) throws(PatternError) {
        for _ in 0..<minimum {
            let start = instructions.count
            try emit(part: body)
            // What has no instructions matches as well once as a million times.
            if instructions.count == start { return }
        }
        guard let maximum else { return try emitLoop(of: body) }
        var splits: [Int] = []
        for _ in minimum..<max(minimum, maximum) {
            let split = instructions.count
            try emit(.jump(0))
            try emit(part: body)
            splits.append(split)
            if instructions.count == split + 1 { break }
        }
        for split in splits { instructions[split] = .split(split + 1, instructions.count) }
    }

    private mutating func emitLoop(of body: PatternNode) throws(PatternError) {
        let split = instructions.count
        try emit(.jump(0))
        try emit(part: body)
        try emit(.jump(split))
        instructions[split] = .split(split + 1, instructions.count)
    }
}
