package import JSON
package import Trace

/// One tool called with the same arguments on every path, in turns.
package struct Comparison: Hashable, Sendable {
    /// What is to be called, and how often.
    package struct Plan: Hashable, Sendable, Identifiable {
        package typealias ID = Int

        package var id: ID
        package var tool: String
        package var arguments: JSONObject
        /// How often in each mode.
        package var count: Int
        package var modes: [ExecutionMode]

        /// The modes of all calls in order: each round goes through all of them, and begins with another one.
        package var order: [ExecutionMode] {
            guard !modes.isEmpty else { return [] }
            return (0..<max(0, count)).flatMap { round in
                modes.indices.map { modes[($0 + round) % modes.count] }
            }
        }
    }

    /// One call and its answer.
    package struct Sample: Hashable, Sendable {
        package var mode: ExecutionMode
        /// As the client saw it: from sending to the end of the answer.
        package var time: Duration
        package var status: Int
        /// The number of the request in the log.
        package var request: Request.ID?
        /// The answer without its id; `nil` where it was no message.
        package var answer: JSONValue?

        package init(
            mode: ExecutionMode, time: Duration, status: Int, request: Request.ID?, answer: JSONValue?
        ) {
            self.mode = mode
            self.time = time
            self.status = status
            self.request = request
            self.answer = answer
        }

        /// Whether the tool did what it was asked for.
        package var isGood: Bool {
            answer?["result"] != nil && answer?["result"]?["isError"]?.bool != true
        }
    }

    package enum End: Hashable, Sendable {
        case finished, cancelled
        case failed(String)
    }

    /// How often a tool is called in each mode where nobody says otherwise.
    package static let usualCount = 20
    /// How often at the most.
    package static let mostCalls = 1_000

    package var plan: Plan
    package private(set) var samples: [Sample] = []
    /// The number of each sample's answer among those that differ, in the order in which they first came.
    private(set) var answerNumbers: [Int] = []
    private var numbers: [JSONValue?: Int] = [:]
    package var end: End?
    /// The first line that is shown.
    var top = 0

    package init(plan: Plan) {
        self.plan = plan
    }

    package mutating func take(_ sample: Sample) {
        samples.append(sample)
        let number = numbers[sample.answer] ?? numbers.count
        numbers[sample.answer] = .some(number)
        answerNumbers.append(number)
    }

    /// How many answers differ from each other.
    var distinctAnswers: Int { numbers.count }
}
