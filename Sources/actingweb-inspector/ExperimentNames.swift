import ArgumentParser
import Bench

/// Experiments as they are typed: `echo,io20`.
struct ExperimentNames: ExpressibleByArgument {
    let names: [ExperimentName]

    init?(argument: String) {
        let parts = argument.split(separator: ",", omittingEmptySubsequences: false)
        let names = parts.compactMap { ExperimentName(rawValue: String($0)) }
        guard names.count == parts.count else { return nil }
        self.names = names
    }

    static var allValueStrings: [String] { ExperimentName.allCases.map(\.rawValue) }
}
