/// What a store said of an attribute: it is kept with the time for which it was said.
enum AttributeAnswer: Sendable {
    /// It was there.
    case found(Attribute)
    /// It was not there or had expired.
    case absent(at: Timestamp)

    init(_ attribute: Attribute?, at now: Timestamp) {
        self = attribute.map { .found($0) } ?? .absent(at: now)
    }

    /// Whether it says what the store would say at this time: what is absent may have been there at an earlier one.
    func isGood(at now: Timestamp) -> Bool {
        switch self {
        case .found: true
        case .absent(let time): time <= now
        }
    }

    /// The attribute, unless it has expired by now.
    func attribute(at now: Timestamp) -> Attribute? {
        switch self {
        case .found(let attribute): attribute.isExpired(at: now) ? nil : attribute
        case .absent: nil
        }
    }

    /// Whether it is an attribute that has expired.
    func isExpired(at now: Timestamp) -> Bool {
        switch self {
        case .found(let attribute): attribute.isExpired(at: now)
        case .absent: false
        }
    }
}
