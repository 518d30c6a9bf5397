extension Double {
    /// The root of this degree, for numbers from 0 to 1 and degrees from 2; 0 for any number that is not above 0.
    ///
    /// Newton's method, because the standard library has only the square root.
    func root(_ degree: Int) -> Double {
        guard self > 0, self <= 1, degree > 1 else { return self > 0 ? 1 : 0 }
        // From above the root, every step comes nearer to it and none passes it, until rounding stops them.
        var root = 1.0
        while true {
            let power = (1..<degree).reduce(1.0) { power, _ in power * root }
            let next = (Double(degree - 1) * root + self / power) / Double(degree)
            guard next < root else { return root }
            root = next
        }
    }
}
