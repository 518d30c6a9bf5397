/// One subschema: the rules that its keywords make.
struct Subschema: Sendable {
    /// The kinds of rules, in the order in which they are checked.
    private static let kinds: [any Rule.Type] = [
        NeverRule.self, TypeRule.self, ChoiceRule.self, NumberRule.self, StringRule.self, FormatRule.self,
        ArrayRule.self, ContainsRule.self, ObjectRule.self, PropertyNameRule.self, DependencyRule.self,
        ReferenceRule.self, CombinationRule.self, NotRule.self, ConditionRule.self,
    ]
    /// The kinds of rules that are about what the others have left.
    private static let lastKinds: [any Rule.Type] = [UnevaluatedItemsRule.self, UnevaluatedPropertiesRule.self]

    let location: JSONPointer
    /// The number of the resource it is part of.
    let resource: Int
    /// What its keywords ask for; nothing for the subschema `true`.
    let rules: [any Rule]
    /// What it asks of the members and elements that those rules, and the subschemas they apply, have not looked at.
    let lastRules: [any Rule]

    init(reading site: SchemaSite, with reader: inout KeywordReader) throws(SchemaError) {
        reader.site = site
        location = site.location
        resource = site.resource
        rules = try Self.rules(of: Self.kinds, with: &reader)
        lastRules = try Self.rules(of: Self.lastKinds, with: &reader)
    }

    private static func rules(
        of kinds: [any Rule.Type], with reader: inout KeywordReader
    ) throws(SchemaError) -> [any Rule] {
        var rules: [any Rule] = []
        for kind in kinds {
            if let rule = try kind.init(reading: &reader) { rules.append(rule) }
        }
        return rules
    }
}

/// How far a search below a subschema is.
private enum SearchProgress {
    case none, begun, done
}

extension [Subschema] {
    /// The number of a subschema that applies itself to the same value again; `nil` where none does.
    var firstEndless: Int? {
        var progress = [SearchProgress](repeating: .none, count: count)
        for root in indices where progress[root] == .none {
            var open = [(number: root, next: self[root].rules.flatMap(\.inPlace)[...])]
            progress[root] = .begun
            while let last = open.indices.last {
                guard let next = open[last].next.popFirst() else {
                    progress[open[last].number] = .done
                    open.removeLast()
                    continue
                }
                if progress[next] == .begun { return next }
                guard progress[next] == .none else { continue }
                progress[next] = .begun
                open.append((next, self[next].rules.flatMap(\.inPlace)[...]))
            }
        }
        return nil
    }
}
