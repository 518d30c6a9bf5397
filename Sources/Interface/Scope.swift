/// A part of the interface in which keys have their own meaning.
package enum Scope: String, CaseIterable, Hashable, Sendable {
    case requests, hooks, loops, load, findings, console
    case tryOut = "try"
    /// An open request.
    case request
    case help
    /// A list to choose from, over everything else.
    case menu
    /// A question that is answered by yes or no.
    case question

    var title: String { rawValue }

    /// The views of the number keys.
    static let tabs = Set(Tab.allCases.map(\.scope))
    /// Everything that shows requests or what they did, and nothing in front of it.
    static let views = tabs.union([.request])
}
