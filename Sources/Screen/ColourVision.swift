/// A way in which eyes see colours.
package enum ColourVision: CaseIterable, Hashable, Sendable {
    /// With all three kinds of cones.
    case usual
    /// Without the cones for long waves: red is dark, and runs together with green.
    case protanopia
    /// Without the cones for medium waves: red and green run together.
    case deuteranopia
    /// Without the cones for short waves: blue runs together with green, and yellow with violet.
    case tritanopia

    /// The name for people.
    package var name: String {
        self == .usual ? "usual vision" : "\(self)"
    }

    /// What is seen of a colour.
    ///
    /// The matrices are those for severity 1.0 of Machado, Oliveira and Fernandes, "A Physiologically-based Model for
    /// Simulation of Color Vision Deficiency", IEEE TVCG 15(6), 2009; they apply to linear light.
    package func seen(_ light: LinearRGB) -> LinearRGB {
        let rows = matrix
        let channel = { (row: (Double, Double, Double)) in
            row.0 * light.red + row.1 * light.green + row.2 * light.blue
        }
        return LinearRGB(red: channel(rows.red), green: channel(rows.green), blue: channel(rows.blue))
    }

    /// How different two colours look to these eyes, as `OKLab` measures it.
    package func distance(_ left: RGB, _ right: RGB) -> Double {
        OKLab(seen(LinearRGB(left))).distance(to: OKLab(seen(LinearRGB(right))))
    }

    private typealias Row = (Double, Double, Double)

    private var matrix: (red: Row, green: Row, blue: Row) {
        switch self {
        case .usual:
            ((1, 0, 0), (0, 1, 0), (0, 0, 1))
        case .protanopia:
            ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998))
        case .deuteranopia:
            ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881))
        case .tritanopia:
            ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900))
        }
    }
}
