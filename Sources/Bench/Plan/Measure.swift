import Load
import Trace

/// How a figure is read from the turns of the contenders that it names.
package enum Measure: Hashable, Sendable {
    /// The throughput of one as a multiple of another's.
    case ratio(String, to: String)
    /// The throughput as a share of so many requests a second.
    case share(String, of: Double)
    /// How much shorter one's median response time is than another's.
    case reduction(String, against: String)
    /// The most memory.
    case memory(String)
    /// From the start of a process to the first answer.
    case start(String)

    /// The names of those whose turns it is read from.
    package var contenders: [String] {
        switch self {
        case .ratio(let one, let other), .reduction(let one, let other): [one, other]
        case .share(let one, _), .memory(let one), .start(let one): [one]
        }
    }

    package var unit: Unit {
        switch self {
        case .ratio: .times
        case .share, .reduction: .share
        case .memory: .megabytes
        case .start: .milliseconds
        }
    }

    /// Whether it says nothing where the generator could not send more.
    package var isThroughput: Bool {
        switch self {
        case .ratio, .share: true
        case .reduction, .memory, .start: false
        }
    }

    /// The figures, as they are read from turns.
    ///
    /// - Parameter turns: a contender's turns, one for each round.
    /// - Returns: a figure for each round that all who are named have had their turn in.
    package func values(_ turns: (String) -> [Turn]) -> [Double] {
        switch self {
        case .ratio(let one, let other):
            zip(turns(one), turns(other)).compactMap { Self.quotient($0.perSecond, $1.perSecond) }
        case .share(let one, let limit): turns(one).compactMap { Self.quotient($0.perSecond, limit) }
        case .reduction(let one, let other):
            zip(turns(one), turns(other)).compactMap { one, other in
                Self.quotient(one.p50?.milliseconds, other.p50?.milliseconds).map { 1 - $0 }
            }
        case .memory(let one): turns(one).compactMap { $0.residentBytes.map { Double($0) / 1e6 } }
        case .start(let one): turns(one).compactMap { $0.start?.milliseconds }
        }
    }

    private static func quotient(_ value: Double?, _ base: Double?) -> Double? {
        guard let value, let base, base > 0 else { return nil }
        return value / base
    }
}

extension Measure {
    /// What a figure is counted in.
    package enum Unit: String, CaseIterable, Hashable, Sendable {
        case times
        /// From 0 to 1, written as percent.
        case share
        case megabytes
        case milliseconds

        /// A value as it is written for people.
        package func text(_ value: Double) -> String {
            switch self {
            case .times: Figure.text(value, digits: value < 10 ? 2 : 1) + "×"
            case .share: Figure.text(value * 100, digits: 1) + " %"
            case .megabytes: Figure.text(value, digits: 1) + " MB"
            case .milliseconds: Figure.text(value, digits: 1) + " ms"
            }
        }
    }
}

extension Duration {
    var milliseconds: Double { Double(nanoseconds) / 1e6 }
}
