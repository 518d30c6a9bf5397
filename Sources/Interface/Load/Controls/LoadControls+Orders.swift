import Analysis
import JSON
import JSONSchema
import Screen
import Trace

/// What is wrong with what was set, and the orders that follow from it.
extension LoadControls {
    private static let connectionRange = 1...1_000
    private static let rateRange = 0.1...100_000
    private static let roundRange = 2...100

    /// What is wrong with a row, as the end of a sentence that begins with its name; `nil` where nothing is.
    func fault(of field: LoadField) -> String? {
        switch field {
        case .tool: tool.isEmpty ? "is not chosen yet" : nil
        case .arguments: argumentsFault
        case .rate: rate == nil ? "must be a number from 0.1 to 100000" : nil
        case .connections:
            number(of: .connections, in: Self.connectionRange) == nil ? "must be a whole number from 1 to 1000" : nil
        case .length: fault(ofLength: .length, .milliseconds(100) ... .seconds(3_600), "100ms to 60m")
        case .warmUp: fault(ofLength: .warmUp, .zero ... .seconds(60), "0s to 1m")
        case .turn: fault(ofLength: .turn, .milliseconds(100) ... .seconds(60), "100ms to 1m")
        case .rounds:
            number(of: .rounds, in: Self.roundRange)?.isMultiple(of: 2) == true
                ? nil : "must be an even number from 2 to 100"
        case .second: first == second ? "must be another one than mode 1" : nil
        case .rhythm, .mode, .first: nil
        case .start: firstFault(among: Self.runFields)
        case .startRace: firstFault(among: Self.raceFields)
        }
    }

    private static let workFields: [LoadField] = [.tool, .arguments, .rate, .connections]
    private static let runFields = workFields + [.length, .warmUp]
    private static let raceFields = workFields + [.second, .rounds, .turn]

    /// The first fault of those rows, with the row's name.
    private func firstFault(among rows: [LoadField]) -> String? {
        rows.lazy.filter { fields.contains($0) }
            .compactMap { row in fault(of: row).map { "\(row.name) \($0)" } }.first
    }

    private var argumentsFault: String? {
        guard let value = arguments.value else { return arguments.faults[.root] ?? "are no JSON" }
        guard value.object != nil else { return "must be a JSON object" }
        return arguments.faults.min { $0.key.description < $1.key.description }.map { place, fault in
            place == .root ? fault : "\(place.description.dropFirst()) \(fault)"
        }
    }

    // MARK: - Values

    private var rate: Double? {
        Double(text(of: .rate)).flatMap { Self.rateRange.contains($0) ? $0 : nil }
    }

    private func number(of field: LoadField, in range: ClosedRange<Int>) -> Int? {
        Int(text(of: field)).flatMap { range.contains($0) ? $0 : nil }
    }

    /// A length of time with its unit.
    private func length(of field: LoadField) -> Duration? {
        let text = text(of: field)
        guard text.last?.isLetter == true else { return nil }
        return try? QueryAmount.duration(text)
    }

    private func fault(ofLength field: LoadField, _ range: ClosedRange<Duration>, _ words: String) -> String? {
        guard let length = length(of: field) else { return "must be a time with its unit, from \(words)" }
        return range.contains(length) ? nil : "must be from \(words)"
    }

    // MARK: - Orders

    private var work: LoadWork? {
        guard let arguments = arguments.value?.object,
            let connections = number(of: .connections, in: Self.connectionRange)
        else { return nil }
        let rhythm: LoadWork.Rhythm
        switch self.rhythm {
        case .closed: rhythm = .closed
        case .even, .random:
            guard let rate else { return nil }
            rhythm = .open(perSecond: rate, isRandom: self.rhythm == .random)
        }
        return LoadWork(
            tool: tool, arguments: JSONValue.object(arguments).description, rhythm: rhythm, connections: connections)
    }

    /// The run that is set; `nil` where something is wrong with it.
    func run(id: LoadRunOrder.ID) -> LoadRunOrder? {
        guard fault(of: .start) == nil, let work, let measured = length(of: .length), let warmUp = length(of: .warmUp)
        else { return nil }
        return LoadRunOrder(id: id, work: work, mode: mode, length: measured, warmUp: warmUp)
    }

    /// The race that is set; `nil` where something is wrong with it.
    func race(id: LoadRunOrder.ID) -> RaceOrder? {
        guard fault(of: .startRace) == nil, let work, let turn = length(of: .turn),
            let rounds = number(of: .rounds, in: Self.roundRange)
        else { return nil }
        return RaceOrder(id: id, work: work, first: first, second: second, rounds: rounds, turn: turn)
    }
}
