/// Why a text is no template, and where.
package struct TemplateError: Error, Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
        /// The braces hold a name that stands for nothing.
        case unknownPlace(String)
        /// A brace opens and does not close.
        case unclosedPlace
        /// The range of `{rand:…}` is not two whole numbers in order.
        case badRange(String)
        /// The text is not JSON; what is wrong with it.
        case notJSON(String)
        /// The text is JSON, but no object.
        case notAnObject
    }

    package let reason: Reason
    /// The place of the fault in the text, in characters from its beginning.
    package let offset: Int
}

extension TemplateError: CustomStringConvertible {
    package var description: String {
        let place = "at character \(offset + 1)"
        return switch reason {
        case .unknownPlace(let name):
            "{\(name)} \(place) stands for nothing; there are {i}, {rand:1..100} and {uuid}, and {{ is a brace"
        case .unclosedPlace: "the brace \(place) is not closed; {{ is a brace that stands for itself"
        case .badRange(let text): "{rand:\(text)} \(place) needs two whole numbers in order, as {rand:1..100}"
        case .notJSON(let fault): "not JSON \(place): \(fault)"
        case .notAnObject: "the arguments have to be a JSON object, as {\"text\":\"n {i}\"}"
        }
    }
}
