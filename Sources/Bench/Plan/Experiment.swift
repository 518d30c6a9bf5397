/// Servers that are measured by turns under the same load, and what is read from that.
package struct Experiment: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// Servers run throughout, and each turn sends to one of them.
        case serving
        /// The same, after so many requests have been sent to each.
        case ageing(requests: Int)
        /// In each turn a server is started and asked once.
        case starting
    }

    package let name: ExperimentName
    /// The load, in words.
    package let title: String
    package var kind = Kind.serving
    /// How long a turn has to be to say anything.
    package var leastTurn = Duration.zero
    /// A tool that answers with the text it is given.
    package let tool: String
    package let connections: Int
    package let contenders: [Contender]
    package let rows: [BenchRow]

    /// How long a server is asked before its first turn.
    var trial: Duration { max(.milliseconds(500), leastTurn) }

    package init(
        _ name: ExperimentName, _ title: String, kind: Kind = .serving, leastTurn: Duration = .zero, tool: String,
        connections: Int,
        contenders: [Contender], rows: [BenchRow]
    ) {
        self.name = name
        self.title = title
        self.kind = kind
        self.leastTurn = leastTurn
        self.tool = tool
        self.connections = connections
        self.contenders = contenders
        self.rows = rows
    }
}
