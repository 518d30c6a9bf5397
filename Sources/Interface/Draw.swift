package import Screen
import Trace

/// The picture of a model on a screen of any size.
package func draw(_ model: Model, in size: Size) -> Frame {
    var frame = Frame(size: size, glyphs: model.glyphs)
    frame.title = "ActingWeb inspector: \(model.server.application), \(model.server.mode.rawValue)"
    let skeleton = model.skeleton(in: size)
    HeaderView(model: model).draw(into: &frame, skeleton)
    drawView(model, skeleton, into: &frame)
    if case .menu = model.overlay { MenuView(model: model, skeleton: skeleton).draw(into: &frame) }
    if let run = model.runningDemo?.run {
        DemoCaptionView(run: run, glyphs: model.glyphs).draw(into: &frame, in: skeleton.caption)
    }
    FooterView(model: model).draw(into: &frame, in: skeleton.footer)
    return frame
}

/// The open request, or the view of the number key; the help takes the place of either, and so does a scoreboard.
private func drawView(_ model: Model, _ skeleton: Skeleton, into frame: inout Frame) {
    if case .help = model.overlay { return HelpView(model: model, skeleton: skeleton).draw(into: &frame) }
    if model.showsBoard { return DemoBoardView(model: model, skeleton: skeleton).draw(into: &frame) }
    if model.page != nil { return RequestView(model: model, skeleton: skeleton).draw(into: &frame) }
    switch model.tab {
    case .requests: RequestsView(model: model, skeleton: skeleton).draw(into: &frame)
    case .console: ConsoleView(model: model, skeleton: skeleton).draw(into: &frame)
    case .hooks: HooksView(model: model, skeleton: skeleton).draw(into: &frame)
    case .loops: LoopsView(model: model, skeleton: skeleton).draw(into: &frame)
    case .findings: FindingsView(model: model, skeleton: skeleton).draw(into: &frame)
    case .tryOut: TryView(model: model, skeleton: skeleton).draw(into: &frame)
    case .load: LoadView(model: model, skeleton: skeleton).draw(into: &frame)
    }
}
