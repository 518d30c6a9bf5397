/// Why a schema cannot be used, and where.
package struct SchemaError: Error, Hashable, Sendable {
    /// What is wrong at the place of the fault.
    package enum Reason: Hashable, Sendable {
        /// A subschema has to be an object or a boolean.
        case notASchema
        /// The keyword's value has to be something else.
        case wrongValue(expected: String)
        /// The schema is written in another dialect than 2020-12.
        case dialect(String)
        /// The reference leads out of the document; references are never fetched.
        case outsideReference(String)
        /// The reference leads to a place in the document where nothing is.
        case danglingReference(String)
        /// Another subschema has the same identifier or anchor.
        case duplicate(String)
        /// The pattern is none, or one that cannot be followed in bounded time.
        case pattern(String, fault: String)
        /// The subschema applies itself to the same value again, without end.
        case endless
        /// The subschemas are nested too deeply.
        case tooDeep(limit: Int)
        /// The pointer to a subschema has too many bytes.
        case tooLong(limit: Int)
        /// The schema has too many subschemas.
        case tooManySubschemas(limit: Int)
    }

    /// Where in the schema it is wrong, as a JSON Pointer.
    package let location: String
    /// What is wrong.
    package let reason: Reason

    init(_ reason: Reason, at location: JSONPointer) {
        self.reason = reason
        self.location = location.description
    }
}

extension SchemaError: CustomStringConvertible {
    /// The fault and its place in one sentence.
    package var description: String {
        let place = location.isEmpty ? "the schema" : "\"\(location)\" in the schema"
        switch reason {
        case .notASchema: return "\(place) must be an object or a boolean"
        case .wrongValue(let expected): return "\(place) must be \(expected)"
        case .dialect(let name):
            return "\(place) names the dialect \"\(name.shortened())\"; only \(Schema.dialect) is supported"
        case .outsideReference(let reference):
            return "\(place) refers to \"\(reference.shortened())\", which is not part of this schema; "
                + "references to other documents are not followed"
        case .danglingReference(let reference):
            return "\(place) refers to \"\(reference.shortened())\", and there is nothing"
        case .duplicate(let name): return "\(place) gives the name \"\(name.shortened())\" a second time"
        case .pattern(let pattern, let fault):
            return "\(place) is the pattern \"\(pattern.shortened())\", which cannot be used: \(fault)"
        case .endless: return "\(place) applies itself to the same value again, without end"
        case .tooDeep(let limit): return "\(place) is nested more than \(limit) levels deep"
        case .tooLong(let limit): return "the pointer to a place in the schema has more than \(limit) bytes"
        case .tooManySubschemas(let limit): return "\(place) is more than the \(limit) subschemas that one may have"
        }
    }
}
