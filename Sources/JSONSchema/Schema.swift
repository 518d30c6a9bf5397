package import JSON

/// A JSON Schema of the dialect 2020-12, compiled once to check many values.
///
/// ```swift
/// let schema = try Schema(compiling: ["properties": ["age": ["minimum": 0]]])
/// schema.faults(in: ["age": -3]).first?.description  // "/age" must be at least 0; it is -3
/// ```
///
/// References lead to places of the same document, by pointer, anchor or `$id`; nothing is ever fetched. Schemas and
/// values may come from anyone: what both cost is bounded by ``SchemaLimits``.
package struct Schema: Sendable {
    /// The name of the only dialect there is.
    package static let dialect = "https://json-schema.org/draft/2020-12/schema"

    /// The subschemas, the whole first; they refer to each other by index.
    let subschemas: [Subschema]
    let resources: [SchemaResource]
    let limits: SchemaLimits

    /// Compiles a schema.
    ///
    /// - Parameters:
    ///   - document: The schema.
    ///   - assertingFormats: Whether `format` is checked where it names a known format; otherwise it says nothing about
    ///     what is valid, as the dialect has it.
    ///   - limits: What the schema and its use may cost.
    /// - Throws: `SchemaError` for the first thing that is wrong with the schema.
    package init(
        compiling document: JSONValue, assertingFormats: Bool = false, limits: SchemaLimits = .default
    ) throws(SchemaError) {
        var survey = try SchemaSurvey(of: document, limits: limits)
        try survey.resolveReferences()
        var reader = KeywordReader(survey: survey, assertsFormats: assertingFormats)
        var subschemas: [Subschema] = []
        for site in survey.sites {
            subschemas.append(try Subschema(reading: site, with: &reader))
        }
        if let endless = subschemas.firstEndless {
            throw SchemaError(.endless, at: subschemas[endless].location)
        }
        self.subschemas = subschemas
        self.resources = survey.resources
        self.limits = limits
    }

    /// What is wrong with a value.
    ///
    /// A value that takes too long to check has one fault, which says so.
    ///
    /// - Parameter value: The value.
    /// - Returns: The faults; none where the value is valid, otherwise at least one, and no more than the limits allow.
    package func faults(in value: JSONValue) -> [SchemaFault] {
        // Most values are valid. Deciding that takes no sentences, and ends at the first fault.
        var decision = Evaluation(by: self, collectsFaults: false)
        let isValid = decision.accepts(value, by: 0)
        if let exhaustion = decision.exhaustion { return [exhaustion] }
        guard !isValid else { return [] }
        var explanation = Evaluation(by: self, collectsFaults: true)
        _ = explanation.accepts(value, by: 0)
        return explanation.faults.isEmpty ? [decision.unexplained] : explanation.faults
    }
}
