package import JSON

/// What could stand in a field, as far as the server knows.
package struct Proposals: Hashable, Sendable {
    /// A question for proposals.
    package struct Wish: Hashable, Sendable {
        /// The prompt or template, as the protocol refers to it.
        package var reference: JSONValue
        package var field: String
        package var text: String
        /// The other fields, as far as they are filled in.
        package var context: JSONObject
    }

    package var wish: Wish
    package var values: [String]

    package init(wish: Wish, values: [String]) {
        self.wish = wish
        self.values = values
    }
}
