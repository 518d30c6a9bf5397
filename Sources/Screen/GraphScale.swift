/// Turns values into heights: from 0, below which nothing is drawn, to a top, above which nothing is.
package struct GraphScale: Hashable, Sendable {
    /// The value that is drawn at full height; 0 if there is none.
    package let top: Double

    /// A scale up to `top`; one that is not finite and above 0 leaves only empty and full.
    package init(top: Double) {
        self.top = top.isFinite && top > 0 ? top : 0
    }

    /// A scale up to the greatest of the values that are finite.
    package init(fitting values: some Sequence<Double>) {
        self.init(top: values.filter(\.isFinite).max() ?? 0)
    }

    /// The part of the full height, 0 to 1; nil for what is not a number.
    package func share(_ value: Double) -> Double? {
        guard !value.isNaN else { return nil }
        guard value > 0 else { return 0 }
        return top > 0 ? min(value / top, 1) : 1
    }

    /// The height in steps, rounded up so that only 0 has none; nil for what is not a number.
    package func level(_ value: Double, of steps: Int) -> Int? {
        share(value).map { share in
            let exact = share * Double(max(0, steps))
            let whole = Int(exact)
            return Double(whole) < exact ? whole + 1 : whole
        }
    }

    /// The role of a value: the five of the scale share the height evenly.
    package func role(_ value: Double) -> Role {
        let roles = GraphScale.roles
        return roles[max(0, (level(value, of: roles.count) ?? 0) - 1)]
    }

    /// The roles from the lowest to the highest.
    static let roles: [Role] = [.scale0, .scale1, .scale2, .scale3, .scale4]

    /// More columns or rows than any screen has are not drawn.
    static func extent(_ cells: Int) -> Int {
        Size(columns: cells, rows: 0).columns
    }
}
