import JSON

/// One value on its way through a schema: where it is, what was found so far, and what it may still cost.
///
/// Whatever a schema and a value come to, the time is bounded by the steps and the stack by the depth. Once either has
/// run out, everything is refused at once, and what was decided means nothing.
struct Evaluation {
    /// What was found wrong, as far as it is collected.
    private(set) var faults: [SchemaFault] = []
    /// Why the value could not be checked to the end.
    private(set) var exhaustion: SchemaFault?
    /// Whether the members and elements of the current value that were looked at are to be marked.
    private(set) var tracksEvaluated = false

    private let schema: Schema
    private var steps: Int
    private var depth = 0
    /// How many faults are collected; none while it only matters whether there is one.
    private var faultRoom: Int
    private var path = InstancePath()
    /// The number of the subschema that is applied.
    private var current = 0
    /// The numbers of the resources that were entered, outermost first: what dynamic references look through.
    private var scope: [Int] = []
    private var marks = EvaluatedMarks()

    init(by schema: Schema, collectsFaults: Bool) {
        self.schema = schema
        steps = schema.limits.steps
        faultRoom = collectsFaults ? max(schema.limits.faults, 1) : 0
    }

    /// Whether looking for more faults makes sense after one was found.
    var goesOn: Bool {
        faults.count < faultRoom && exhaustion == nil
    }

    // MARK: - Applying subschemas

    /// Whether the current value is valid by a subschema; its faults are faults of the whole.
    mutating func accepts(_ value: JSONValue, by number: Int) -> Bool {
        guard spend(), enter() else { return false }
        let subschema = schema.subschemas[number]
        let outer = (current: current, firstMark: marks.begin(), tracksEvaluated: tracksEvaluated)
        current = number
        if !subschema.lastRules.isEmpty { tracksEvaluated = true }
        let entersResource = scope.last != subschema.resource
        if entersResource { scope.append(subschema.resource) }

        let holds = holds(subschema, for: value)

        if entersResource { scope.removeLast() }
        marks.end(from: outer.firstMark, keeping: holds && outer.tracksEvaluated)
        (current, tracksEvaluated) = (outer.current, outer.tracksEvaluated)
        depth -= 1
        return holds
    }

    /// Whether a value inside the current one is valid by a subschema; its faults are faults of the whole.
    mutating func accepts(_ value: JSONValue, at part: InstancePath.Part, by number: Int) -> Bool {
        let tracked = tracksEvaluated
        tracksEvaluated = false
        path.append(part)
        defer {
            path.removeLast()
            tracksEvaluated = tracked
        }
        return accepts(value, by: number)
    }

    /// Whether the current value is valid by a subschema; what is wrong then does not matter.
    mutating func tries(_ value: JSONValue, by number: Int, forgettingMarks: Bool = false) -> Bool {
        let (room, markCount) = (faultRoom, marks.count)
        faultRoom = 0
        defer {
            faultRoom = room
            if forgettingMarks { marks.forget(after: markCount) }
        }
        return accepts(value, by: number)
    }

    /// Whether a value inside the current one is valid by a subschema; what is wrong then does not matter.
    mutating func tries(_ value: JSONValue, at part: InstancePath.Part, by number: Int) -> Bool {
        let room = faultRoom
        faultRoom = 0
        defer { faultRoom = room }
        return accepts(value, at: part, by: number)
    }

    /// What speaks against the current value being valid by a subschema: nothing, where it is valid.
    ///
    /// - Returns: `nil` where the value is valid, otherwise the first fault, as far as faults are collected.
    mutating func reasons(against value: JSONValue, by number: Int) -> [SchemaFault]? {
        let outer = (faults: faults, room: faultRoom)
        faults = []
        faultRoom = min(faultRoom, 1)
        defer { (faults, faultRoom) = outer }
        return accepts(value, by: number) ? nil : faults
    }

    private mutating func holds(_ subschema: Subschema, for value: JSONValue) -> Bool {
        var holds = true
        for rule in subschema.rules where !rule.holds(for: value, in: &self) {
            holds = false
            guard goesOn else { return false }
        }
        // What a subschema looked at that does not hold is not evaluated, and that is not worth faults of its own.
        guard holds else { return false }
        for rule in subschema.lastRules where !rule.holds(for: value, in: &self) {
            holds = false
            guard goesOn else { return false }
        }
        return holds
    }

    /// The subschema that a reference leads to from here.
    mutating func target(of reference: SchemaSite.Target) -> Int {
        guard let anchor = reference.dynamicAnchor, spend(scope.count) else { return reference.subschema }
        for resource in scope {
            if let number = schema.resources[resource].dynamicAnchors[anchor] { return number }
        }
        return reference.subschema
    }

    // MARK: - What was looked at

    /// Marks members or elements of the current value as looked at, by their indices.
    mutating func markEvaluated(_ indices: Range<Int>) {
        if tracksEvaluated { marks.add(indices) }
    }

    /// The indices of the members or elements of the current value, out of `count`, that were not looked at.
    mutating func unevaluated(of count: Int) -> [Int] {
        spend(count + marks.weight) ? marks.unmarked(of: count) : []
    }

    // MARK: - Faults

    /// Notes that a keyword of the current subschema does not hold for the current value.
    ///
    /// - Parameters:
    ///   - keyword: The keyword; `nil` for the subschema as a whole.
    ///   - statement: What is wrong, made only if it is wanted.
    /// - Returns: `false`, which is what the keyword comes to.
    mutating func fail(_ keyword: String?, _ statement: @autoclosure () -> String) -> Bool {
        if goesOn { faults.append(fault(keyword, statement())) }
        return false
    }

    /// The fault of a value that is not valid for reasons that could not be found again.
    var unexplained: SchemaFault {
        SchemaFault(instanceLocation: "", keywordLocation: "", statement: "does not fit its schema")
    }

    private func fault(_ keyword: String?, _ statement: String) -> SchemaFault {
        let location = schema.subschemas[current].location
        return SchemaFault(
            instanceLocation: path.pointer.description,
            keywordLocation: (keyword.map { location.appending($0) } ?? location).description,
            statement: statement
        )
    }

    // MARK: - Costs

    /// Spends steps; says whether there were as many left.
    mutating func spend(_ count: Int = 1) -> Bool {
        steps -= count
        guard exhaustion == nil else { return false }
        guard steps < 0 else { return true }
        exhaust("takes more than \(schema.limits.steps) steps to check against its schema")
        return false
    }

    /// Spends as many steps as looking at a whole value takes; says whether there were as many left.
    mutating func spend(lookingAt value: JSONValue) -> Bool {
        spend(value.weight(upTo: steps))
    }

    /// Whether a pattern matches some part of a text.
    mutating func finds(_ pattern: Pattern, in text: String) -> Bool {
        let isFound = pattern.matches(text, steps: &steps)
        return spend(0) && isFound
    }

    private mutating func enter() -> Bool {
        let limit = min(schema.limits.depth, SchemaLimits.deepestNesting)
        guard depth < limit else {
            exhaust("needs more than \(limit) levels of its schema to check")
            return false
        }
        depth += 1
        return true
    }

    private mutating func exhaust(_ statement: String) {
        exhaustion = fault(nil, statement)
    }
}
