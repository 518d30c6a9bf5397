import Screen
import Trace

/// Who sent a request, and by what.
struct OriginLines {
    private static let width = 10

    let request: Request
    let glyphs: Glyphs

    func lines(columns: Int) -> [Line] {
        let message = request.message
        let facts = [
            ("client", message?.client), ("revision", message?.revision), ("wire", message?.wire),
            ("session", message?.session.map { "\($0)\(glyphs.ellipsis)" }), ("trace", message?.traceparent),
        ]
        return facts.flatMap { name, value in
            value.map {
                (Line(TextFit.fit(name, columns: Self.width), .textSecondary) + Line($0))
                    .wrapped(to: columns, hanging: Self.width, atWords: false, glyphs)
            } ?? []
        }
    }
}
