import JSON

/// One of several properties or lists of a request that may be stored.
struct AcceptedProperty: Sendable {
    /// Which it is.
    let place: PropertyPlace
    /// What is to be stored.
    let writes: [PropertyWrite]
    /// What the answer says of it.
    let answer: JSONValue
    /// What those who subscribed to it are told.
    let news: JSONValue

    init(_ place: PropertyPlace, writes: [PropertyWrite], answer: JSONValue, news: JSONValue) {
        self.place = place
        self.writes = writes
        self.answer = answer
        self.news = news
    }
}
