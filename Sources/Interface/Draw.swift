package import Screen
import Trace

/// The picture of a model on a screen of any size.
package func draw(_ model: Model, in size: Size) -> Frame {
    var frame = Frame(size: size, glyphs: model.glyphs)
    frame.title = "ActingWeb inspector: \(model.server.application), \(model.server.mode.rawValue)"
    let skeleton = Skeleton(size)
    HeaderView(model: model).draw(into: &frame, skeleton)
    switch model.scope {
    case .requests: RequestsView(model: model, skeleton: skeleton).draw(into: &frame)
    case .request: RequestView(model: model, skeleton: skeleton).draw(into: &frame)
    case .help: HelpView(model: model, skeleton: skeleton).draw(into: &frame)
    }
    FooterView(model: model).draw(into: &frame, in: skeleton.footer)
    return frame
}
