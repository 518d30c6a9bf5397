import Foundation

/// The parts of a path between slashes, decoded: a slash that is encoded belongs to the part that it stands in.
struct PathSegments {
    /// The parts; none of them is empty.
    let all: [String]

    /// Splits a path; `nil` where a part does not decode to text.
    init?(_ path: String) {
        var parts: [String] = []
        for part in path.split(separator: "/") {
            guard let decoded = part.removingPercentEncoding else { return nil }
            parts.append(decoded)
        }
        all = parts
    }
}
