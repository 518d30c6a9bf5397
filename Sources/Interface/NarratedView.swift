import Analysis
import Screen
import Trace

/// A view in sentences, and the help on what can be asked.
struct NarratedView {
    /// A screen that has room for the columns of every view.
    private static let size = Size(columns: 120, rows: 40)

    let model: Model

    func lines(of tab: Tab) -> [String] {
        switch tab {
        case .requests: requests
        case .load: NarratedLoad.lines(of: model)
        case .hooks, .loops, .findings, .console, .tryOut: drawn
        }
    }

    private var requests: [String] {
        let (picture, listing) = (model.picture, model.list.listing)
        let count = listing.count(in: picture.log)
        let shown = (0..<min(count, Narrator.rows)).compactMap { listing.entry(at: $0, in: picture.log) }
        let heading = count > shown.count ? "\(count) requests, the first \(shown.count):" : "\(count) requests:"
        return [count == 0 ? "No request yet." : heading]
            + shown.map { NarratedRequest(entry: $0, stalls: picture.log.stalls).summary }
    }

    /// The rows of a view as the screen has them, without what only draws.
    private var drawn: [String] {
        var model = model
        // A demo is told by itself.
        model.demo = nil
        let frame = draw(model, in: Self.size)
        let body = Skeleton(Self.size).body
        let lines = (body.row..<body.row + body.rows).map { row in
            let words = frame.line(row).split(separator: " ").map { $0.filter { !Self.draws($0) } }
            return words.filter { !$0.isEmpty }.joined(separator: " ")
        }
        let told = lines.filter { !$0.isEmpty }
        return told.isEmpty ? ["There is nothing to tell here."] : told
    }

    /// Whether a character is a line, a block or a dot pattern.
    private static func draws(_ character: Character) -> Bool {
        character.unicodeScalars.allSatisfy {
            (0x2500...0x259F).contains($0.value) || (0x2800...0x28FF).contains($0.value)
        }
    }

    /// What can be asked, one thing a line.
    static var help: [String] {
        let words = InstructionWord.allCases.map { "\($0.rawValue) and \($0.argument): \($0.help)." }
        let views = Tab.allCases.map { "\($0.title): tells \($0.meaning)." }
        let rest: [(Command, String)] = [
            (.switchMode, "runs the next requests in the next mode"), (.pause, "stops telling, or goes on"),
            (.stopLoad, "ends load that is under way"), (.help, "tells this"), (.quit, "ends the program"),
        ]
        return words + views + rest.map { "\($0.rawValue): \($1)." }
    }
}
