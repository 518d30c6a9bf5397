import JSON

/// `allOf`, `anyOf` and `oneOf`: by how many of several subschemas a value has to be valid.
struct CombinationRule: Rule {
    private let all: [Int]
    private let any: [Int]
    private let one: [Int]

    init?(reading reader: inout KeywordReader) throws(SchemaError) {
        all = reader.subschemas("allOf")
        any = reader.subschemas("anyOf")
        one = reader.subschemas("oneOf")
        guard !inPlace.isEmpty else { return nil }
    }

    var inPlace: [Int] {
        all + any + one
    }

    func holds(for value: JSONValue, in evaluation: inout Evaluation) -> Bool {
        var holds = true
        for subschema in all {
            holds = evaluation.accepts(value, by: subschema) && holds
            guard holds || evaluation.goesOn else { return false }
        }
        holds = (any.isEmpty || isAny(value, in: &evaluation)) && holds
        guard holds || evaluation.goesOn else { return false }
        return (one.isEmpty || isOne(value, in: &evaluation)) && holds
    }

    private func isAny(_ value: JSONValue, in evaluation: inout Evaluation) -> Bool {
        var reasons: [SchemaFault?] = []
        var holds = false
        for subschema in any {
            if let fault = evaluation.reasons(against: value, by: subschema) {
                reasons.append(fault.first)
            } else {
                holds = true
                // The other subschemas may still evaluate members of the value.
                guard evaluation.tracksEvaluated else { return true }
            }
            guard evaluation.exhaustion == nil else { return false }
        }
        return holds
            || evaluation.fail("anyOf", "must fit at least one of \(alternatives(any)), and fits none\(list(reasons))")
    }

    private func isOne(_ value: JSONValue, in evaluation: inout Evaluation) -> Bool {
        var reasons: [SchemaFault?] = []
        var fitting: [Int] = []
        for (index, subschema) in one.enumerated() {
            if let fault = evaluation.reasons(against: value, by: subschema) {
                reasons.append(fault.first)
            } else {
                fitting.append(index + 1)
                if fitting.count > 1, !evaluation.goesOn { return false }
            }
            guard evaluation.exhaustion == nil else { return false }
        }
        switch fitting.count {
        case 1: return true
        case 0:
            return evaluation.fail(
                "oneOf", "must fit exactly one of \(alternatives(one)), and fits none\(list(reasons))"
            )
        default:
            let numbers = fitting.prefix(4).map(\.description).joined(separator: ", ")
            return evaluation.fail(
                "oneOf", "must fit exactly one of \(alternatives(one)), and fits those at \(numbers)")
        }
    }

    private func alternatives(_ subschemas: [Int]) -> String {
        subschemas.count.counted("alternative")
    }

    /// The reasons against the first few alternatives, in parentheses.
    private func list(_ reasons: [SchemaFault?]) -> String {
        let sentences = reasons.prefix(4).compactMap { $0?.description }
        return sentences.isEmpty ? "" : " (\(sentences.joined(separator: "; or ")))"
    }
}
