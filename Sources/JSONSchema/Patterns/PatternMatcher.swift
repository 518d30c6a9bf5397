/// The machine that follows a pattern's programs through one text.
struct PatternMatcher {
    /// How many steps are left; below zero, the machine has stopped.
    private(set) var steps: Int

    private let text: [UInt32]
    /// For each look-ahead and look-behind, in the order of their numbers, the places where it holds.
    private var places: [[Bool]] = []

    /// The instructions to be followed from the current place: those that step over a character.
    private var active: [Int] = []
    /// For each instruction, the last place at which it was followed, as a count of places visited.
    private var visits: [Int] = []
    /// Instructions still to be followed at the current place.
    private var pending: [Int] = []

    init(text: String, steps: Int) {
        // A text costs at least what it takes to copy it.
        self.steps = steps - text.utf8.count / 16
        self.text = self.steps < 0 ? [] : text.unicodeScalars.map(\.value)
    }

    /// Whether a program matches some part of the text.
    mutating func finds(_ program: PatternProgram) -> Bool {
        var found = false
        run(program) { _ in
            found = true
            return false
        }
        return found
    }

    /// Finds out where the next look-ahead or look-behind holds.
    mutating func learn(where program: PatternProgram) {
        var holds = [Bool](repeating: false, count: text.count + 1)
        run(program) { place in
            holds[place] = true
            return true
        }
        places.append(holds)
    }

    /// Follows a program from every place of the text at once.
    ///
    /// - Parameters:
    ///   - program: The program.
    ///   - isWanted: Called with each place at which a match ends; says whether more are wanted.
    private mutating func run(_ program: PatternProgram, onMatch isWanted: (Int) -> Bool) {
        active = []
        visits = [Int](repeating: -1, count: program.instructions.count)
        steps -= program.instructions.count / 16
        var arriving: [Int] = []
        for visit in 0...text.count where steps >= 0 {
            let place = program.direction == .forward ? visit : text.count - visit
            var matches = false
            for instruction in arriving {
                follow(instruction, of: program, at: place, visit: visit, matches: &matches)
            }
            if visit == 0 || !program.isAnchored {
                follow(0, of: program, at: place, visit: visit, matches: &matches)
            } else if active.isEmpty && !matches {
                return
            }
            if matches, !isWanted(place) { return }
            let next = program.direction == .forward ? place : place - 1
            arriving.removeAll(keepingCapacity: true)
            if text.indices.contains(next) {
                step(over: text[next], in: program, to: &arriving)
            }
            active.removeAll(keepingCapacity: true)
        }
    }

    /// Takes every active instruction over a character.
    private mutating func step(over scalar: UInt32, in program: PatternProgram, to arriving: inout [Int]) {
        steps -= active.count
        for instruction in active {
            if case .character(let set) = program.instructions[instruction], set.contains(scalar) {
                arriving.append(instruction + 1)
            }
        }
    }

    /// Follows instructions up to those that step over a character.
    private mutating func follow(
        _ first: Int, of program: PatternProgram, at place: Int, visit: Int, matches: inout Bool
    ) {
        pending.append(first)
        while let instruction = pending.popLast() {
            guard visits[instruction] != visit else { continue }
            visits[instruction] = visit
            steps -= 1
            switch program.instructions[instruction] {
            case .character: active.append(instruction)
            case .accept: matches = true
            case .jump(let target): pending.append(target)
            case .split(let one, let other):
                pending.append(other)
                pending.append(one)
            case .assertion(let assertion):
                if holds(assertion, at: place) { pending.append(instruction + 1) }
            }
        }
    }

    private func holds(_ assertion: PatternAssertion, at place: Int) -> Bool {
        switch assertion {
        case .start: place == 0
        case .end: place == text.count
        case .wordBoundary(let negated): (isWord(place - 1) != isWord(place)) != negated
        case .look(let number, let negated): places[number][place] != negated
        }
    }

    private func isWord(_ index: Int) -> Bool {
        text.indices.contains(index) && ScalarSet.word.contains(text[index])
    }
}
