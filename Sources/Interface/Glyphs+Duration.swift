import Analysis
import Screen

extension Glyphs {
    /// A duration at the right end of a column of durations.
    func cell(_ duration: Duration?) -> String {
        guard let duration else {
            return TextFit.fit(String(nothing), columns: DurationFormat.width, alignment: .right, glyphs: self)
        }
        return DurationFormat.cell(duration)
    }

    /// A running clock's picture: it changes ten times a second.
    func spin(at nanoseconds: UInt64) -> Character {
        let pictures = spinner
        guard !pictures.isEmpty else { return " " }
        return pictures[Int(nanoseconds / 100_000_000 % UInt64(pictures.count))]
    }
}
