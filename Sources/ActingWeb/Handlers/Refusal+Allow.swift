extension Refusal {
    /// This cannot be done with it; what can is said.
    static func methodNotAllowed(_ allowed: [String]) -> Refusal {
        let list = allowed.joined(separator: ", ")
        return Refusal(.methodNotAllowed, "this takes \(list)", headers: [("Allow", list)])
    }
}
