/// What became of one of the hooks that could have answered a question.
package struct Decision: Hashable, Sendable {
    package enum Result: Hashable, Sendable {
        /// It was asked, and its answer counts.
        case won
        /// It was asked and had nothing to say.
        case passed
        /// It was asked and did not let something happen.
        case refused
        /// It was asked and threw this.
        case failed(String)
        /// It was not asked, as the question was settled before.
        case skipped

        /// The result in one word.
        package var word: String {
            switch self {
            case .won: "won"
            case .passed: "passed"
            case .refused: "refused"
            case .failed: "failed"
            case .skipped: "skipped"
            }
        }
    }

    /// The name the hook is registered under.
    package var hook: String
    package var index: Int
    package var result: Result

    package init(hook: String, index: Int, result: Result) {
        self.hook = hook
        self.index = index
        self.result = result
    }
}
