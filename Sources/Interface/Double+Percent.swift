extension Double {
    /// A share in whole percent; what is no share is none.
    var percent: Int { isFinite ? Int(Swift.min(Swift.max(self, 0), 99.99) * 100 + 0.5) : 0 }
}
