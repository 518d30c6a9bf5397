import Analysis
import Screen
import Trace

/// A request in one line where it stands for something else: its number, when it came, how long it took, how it ended.
struct RequestMention {
    let entry: RequestLog.Entry
    let picture: Picture
    let glyphs: Glyphs

    var line: Line {
        let id = TextFit.fit("\(entry.id)", columns: 6, alignment: .right, glyphs: glyphs)
        let total = RequestFigures(entry, now: picture.now).total
        let time = picture.clock.reading(at: entry.request.times.accepted).text
        return Line(id, .textStrong) + Line("  \(time) ", .textSecondary) + Line(" \(glyphs.cell(total))  ")
            + Standing(entry).line(glyphs)
    }
}
