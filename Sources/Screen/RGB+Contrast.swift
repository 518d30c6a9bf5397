extension RGB {
    /// The contrast ratio of the Web Content Accessibility Guidelines 2.2, from 1 for equal colours to 21.
    package func contrast(to other: RGB) -> Double {
        let (mine, others) = (LinearRGB(self).luminance, LinearRGB(other).luminance)
        return (max(mine, others) + 0.05) / (min(mine, others) + 0.05)
    }
}
