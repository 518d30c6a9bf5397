/// A series of values as a line from left to right over the whole width; what is not a number interrupts it.
package struct LineGraph: Hashable, Sendable {
    private let values: [Double]
    private let size: Size
    private let role: Role
    private let scale: GraphScale

    /// - Parameters:
    ///   - values: The heights, evenly spread from the left edge to the right.
    ///   - size: The cells to fill.
    ///   - role: What the line means.
    ///   - scale: What full height stands for; nil for the greatest of the values.
    package init(_ values: [Double], in size: Size, role: Role, scale: GraphScale? = nil) {
        self.values = values
        self.size = size
        self.role = role
        self.scale = scale ?? GraphScale(fitting: values)
    }

    /// The cells from the top row down, as many as the size has.
    package func cells(_ symbols: GraphSymbols) -> [[GraphCell]] {
        var canvas = DotCanvas(size, symbols: symbols)
        var last: DotCanvas.Dot?
        for (index, value) in values.enumerated() {
            guard let dot = dot(index, value, on: canvas) else {
                last = nil
                continue
            }
            canvas.draw(from: last ?? dot, to: dot)
            last = dot
        }
        return canvas.cells(role: role)
    }

    private func dot(_ index: Int, _ value: Double, on canvas: DotCanvas) -> DotCanvas.Dot? {
        let place = values.count > 1 ? Double(index) / Double(values.count - 1) : 0
        return scale.share(value).map { share in
            DotCanvas.Dot(
                x: Int(place * Double(max(0, canvas.width - 1)) + 0.5),
                y: Int((1 - share) * Double(max(0, canvas.height - 1)) + 0.5))
        }
    }
}
