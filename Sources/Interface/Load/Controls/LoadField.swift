/// Something that the reader sets for a run or a race, or a row that begins one; the raw value is the row's key.
enum LoadField: String, CaseIterable, Hashable, Sendable {
    case tool, arguments
    case rhythm, rate, connections
    case length, warmUp, mode
    case start
    case first, second, rounds, turn
    case startRace

    /// The word before the value.
    var name: String {
        switch self {
        case .tool: "tool"
        case .arguments: "arguments"
        case .rhythm: "calls"
        case .rate: "a second"
        case .connections: "connections"
        case .length: "for"
        case .warmUp: "warm-up"
        case .mode: "mode"
        case .start: "run"
        case .first: "mode 1"
        case .second: "mode 2"
        case .rounds: "rounds"
        case .turn: "a turn"
        case .startRace: "race"
        }
    }

    /// What the value is, as a sentence.
    var about: String {
        switch self {
        case .tool: "The tool that is called. enter chooses among those that the application offers."
        case .arguments: "Its arguments as JSON. In texts {i} is the request's number, {rand:1..9} a random one."
        case .rhythm: "What decides when the next request is sent: the last answer, or the clock."
        case .rate: "How many requests a second are due, whether or not answers come."
        case .connections: "How many there are; by the clock, the most requests that wait at a time."
        case .length: "How long it is measured: 10s, 500ms, 2m."
        case .warmUp: "How long it is sent before that, and not counted."
        case .mode: "The mode that each request asks for; the server itself keeps its own."
        case .start: "enter puts this load on the server."
        case .first, .second: "The race runs the same work in these two modes by turns."
        case .rounds: "How many turns each mode has: an even number, so that both go first as often."
        case .turn: "How long a turn is measured, after 0.2 s of warm-up."
        case .startRace: "enter begins the race."
        }
    }

    /// What the row begins; `nil` for one that is set.
    var command: Command? {
        switch self {
        case .start: .startLoad
        case .startRace: .startRace
        default: nil
        }
    }

    /// Whether the value is one of a few, which are gone through one by one.
    var hasChoices: Bool { [.rhythm, .mode, .first, .second].contains(self) }

    /// Whether the value is typed.
    var isTyped: Bool {
        switch self {
        case .arguments, .rate, .connections, .length, .warmUp, .rounds, .turn: true
        case .tool, .rhythm, .mode, .start, .first, .second, .startRace: false
        }
    }
}
