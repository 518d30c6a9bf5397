import Spelling

/// Reads one condition on a field, as it was cut out of a query's text.
struct QueryTestReader {
    let source: QuerySource
    let raw: QueryRawTest

    func term() throws(QueryError) -> QueryTerm {
        guard let field = QueryField(name: raw.name) else {
            let near = NearestName.of(raw.name, among: QueryField.allCases.map(\.rawValue))
            throw error(.unknownField(raw.name, raw.sign, suggestion: near), raw.nameRange)
        }
        guard field.type.operators.contains(raw.sign) else {
            throw error(.unfittingOperator(field, raw.sign), raw.signRange)
        }
        for value in raw.values {
            if let fault = value.fault { throw error(fault.reason, fault.range) }
            if value.segments.isEmpty { throw error(.missingValue(field, raw.sign), value.range) }
        }
        // The field's type takes the operator, so that a condition it does not take cannot come of it.
        guard let test = QueryTest(field, try condition(on: field)) else {
            throw error(.unfittingOperator(field, raw.sign), raw.signRange)
        }
        return raw.sign == .differs ? .not(.test(test)) : .test(test)
    }

    private func condition(on field: QueryField) throws(QueryError) -> QueryTest.Condition {
        switch field.type {
        case .text:
            switch raw.sign {
            case .equals, .differs: .equals(raw.values.map(\.text))
            case .contains: .contains(raw.values.map(\.pattern))
            default: .matches(raw.values.map(\.pattern))
            }
        case .choice: .matches(try choices(of: field))
        case .status:
            if let comparison = raw.sign.comparison {
                .compares(comparison, try status(single(field), field))
            } else {
                .matches(try choices(of: field))
            }
        case .number, .size:
            if let comparison = raw.sign.comparison {
                .compares(comparison, try number(single(field), field))
            } else {
                .among(try numbers(field))
            }
        case .duration: .lasts(raw.sign.comparison ?? .over, try duration(single(field), field))
        }
    }

    // MARK: - Values

    private func single(_ field: QueryField) throws(QueryError) -> QueryRawText {
        guard raw.values.count > 1 else { return raw.values[0] }
        let rest = raw.values[1].range.lowerBound - 1..<raw.values[raw.values.count - 1].range.upperBound
        throw error(.severalValues(field, raw.sign), rest)
    }

    private func numbers(_ field: QueryField) throws(QueryError) -> [Int64] {
        var numbers: [Int64] = []
        for value in raw.values { numbers.append(try number(value, field)) }
        return numbers
    }

    private func number(_ value: QueryRawText, _ field: QueryField) throws(QueryError) -> Int64 {
        do throws(QueryAmount.Fault) {
            return try field.type == .size ? QueryAmount.bytes(value.text) : QueryAmount.number(value.text)
        } catch {
            throw unreadable(value, field, error)
        }
    }

    private func duration(_ value: QueryRawText, _ field: QueryField) throws(QueryError) -> Duration {
        do throws(QueryAmount.Fault) {
            return try QueryAmount.duration(value.text)
        } catch {
            throw unreadable(value, field, error)
        }
    }

    private func status(_ value: QueryRawText, _ field: QueryField) throws(QueryError) -> Int64 {
        guard let status = QueryAmount.status(value.text) else {
            throw error(.unreadable(field, value.text), value.range)
        }
        return status
    }

    /// The values as patterns, with every choice by its own word.
    private func choices(of field: QueryField) throws(QueryError) -> [QueryPattern] {
        let known = field.choices
        var patterns: [QueryPattern] = []
        for value in raw.values {
            let pattern = value.pattern
            let name = value.text
            let isStatus = field.type == .status && (pattern.plainText.map { QueryAmount.status($0) != nil } ?? true)
            if pattern.plainText != nil, let choice = known.first(where: { $0.isCalled(name.lowercased()) }) {
                patterns.append(QueryPattern(choice.word))
            } else if isStatus || pattern.plainText == nil && known.contains(where: pattern.matches) {
                patterns.append(pattern)
            } else {
                let names = known.flatMap { [$0.word] + [$0.alias].compactMap(\.self) }
                let near = NearestName.of(name, among: names.filter { $0.count > 1 })
                throw error(.unknownChoice(field, name, suggestion: near), value.range)
            }
        }
        return patterns
    }

    // MARK: - Errors

    private func unreadable(_ value: QueryRawText, _ field: QueryField, _ fault: QueryAmount.Fault) -> QueryError {
        switch fault {
        case .unreadable: error(.unreadable(field, value.text), value.range)
        case .tooLarge: error(.tooLarge(value.text), value.range)
        }
    }

    private func error(_ reason: QueryError.Reason, _ range: Range<Int>) -> QueryError {
        QueryError(reason, at: source.span(range))
    }
}
