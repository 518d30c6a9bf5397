extension Theme {
    /// The contrast between a role and what lies behind it; nil where the terminal decides about one of the two.
    package func contrast(of role: Role, highlight: Role? = nil, depth: ColourDepth) -> Double? {
        let ink = Ink(style(of: role, highlight: highlight), depth: depth)
        let ground = ink.background == .standard ? background : ink.background.rgb
        // Reversed cells have the same contrast.
        guard let front = ink.foreground.rgb, let ground else { return nil }
        return front.contrast(to: ground)
    }

    /// How different the colours of two roles look to these eyes; nil where the terminal decides about one of them.
    package func distance(between left: Role, and right: Role, for vision: ColourVision, depth: ColourDepth) -> Double?
    {
        let inks = [left, right].map { Ink(style(of: $0), depth: depth).foreground.rgb }
        guard let first = inks[0], let second = inks[1] else { return nil }
        return vision.distance(first, second)
    }
}
