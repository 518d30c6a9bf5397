/// JSON that should describe permissions does not.
public struct PermissionFormatError: Error, Equatable, CustomStringConvertible {
    /// What is wrong.
    public enum Problem: Hashable, Sendable {
        /// The value is of another type; the text says which is needed.
        case wrongType(expected: String)
        /// The object must have this member.
        case missing(key: String)
        /// The object has a member that nothing reads.
        case unknownKey(String, known: [String])
        /// The operation is none of those known.
        case unknownOperation(String)
    }

    /// Where, such as `tools.allowed[2]`; empty for the whole value.
    public let path: String
    /// What is wrong there.
    public let problem: Problem

    /// One sentence for the caller, which repeats at most 64 characters of what was given.
    public var description: String {
        let place = path.isEmpty ? "the value" : "\"\(path)\""
        return switch problem {
        case .wrongType(let expected): "\(place) must be \(expected)"
        case .missing(let key): "\(place) lacks \"\(key)\""
        case .unknownKey(let key, let known):
            "\(place) has an unknown key \"\(key.prefix(64))\"; known are \(known.joined(separator: ", "))"
        case .unknownOperation(let name):
            "\(place) names an unknown operation \"\(name.prefix(64))\"; known are "
                + PermissionOperation.allCases.map(\.rawValue).joined(separator: ", ")
        }
    }
}
