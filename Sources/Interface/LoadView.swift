import Screen

/// The view of load: how to put some on the server, and where to see what it does.
struct LoadView {
    let model: Model
    let skeleton: Skeleton

    func draw(into frame: inout Frame) {
        let area = skeleton.body.inset(columns: 3)
        let tool = model.server.example?.tool ?? "NAME"
        let lines = [
            Line("No load is put on the server from here yet.", .textStrong),
            Line("Another terminal can do so, and reports throughput and response times when it has ended:"),
            Line("actingweb-inspector load --url \(model.server.url) --tool \(tool) --connections 64 --duration 10s"),
            Line("Meanwhile 1 shows its requests, 2 the figures of each hook, 3 the loops.", .textSecondary),
        ]
        frame.put(lines.flatMap { $0.wrapped(to: max(1, area.columns), model.glyphs) }, in: area)
    }
}
