/// Why a text is not a pattern that can be used, and where.
struct PatternError: Error, Hashable, CustomStringConvertible {
    /// What is wrong.
    enum Reason: Hashable {
        /// The grammar of patterns does not have this.
        case malformed(String)
        /// The grammar has it, this implementation does not.
        case unsupported(String)
        /// The pattern needs more instructions than there is room for.
        case tooLarge
    }

    let reason: Reason
    /// How many characters precede the fault.
    let offset: Int

    init(_ reason: Reason, at offset: Int) {
        self.reason = reason
        self.offset = offset
    }

    /// The fault and its place, without a full stop.
    var description: String {
        switch reason {
        case .malformed(let fault): "\(fault) at character \(offset)"
        case .unsupported(let feature): "\(feature) at character \(offset) is not supported"
        case .tooLarge: "it is too large; repetitions count as often as they may occur"
        }
    }
}
