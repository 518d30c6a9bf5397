import Analysis

/// What a generator is at work for.
enum LoadSubject: Hashable, Sendable {
    case run(LoadRunOrder)
    case race(RaceOrder)

    var id: LoadRunOrder.ID {
        switch self {
        case .run(let run): run.id
        case .race(let race): race.id
        }
    }

    var work: LoadWork {
        switch self {
        case .run(let run): run.work
        case .race(let race): race.work
        }
    }

    /// What the generator is asked to do.
    var order: LoadOrder {
        switch self {
        case .run(let run): .run(run)
        case .race(let race): .race(race)
        }
    }

    /// What the reader asks for to begin it.
    var command: Command {
        switch self {
        case .run: .startLoad
        case .race: .startRace
        }
    }

    /// How often or how long the tool is called, in words.
    var extent: String {
        let length =
            switch self {
            case .run(let run): run.warmUp + run.length
            case .race(let race): race.length
            }
        return "\(work.pace) for \(QueryAmount.written(length))"
    }
}
