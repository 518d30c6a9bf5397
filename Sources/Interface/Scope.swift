/// A part of the interface in which keys have their own meaning.
package enum Scope: String, CaseIterable, Hashable, Sendable {
    case requests, hooks, loops, load, findings, console
    case tryOut = "try"
    /// A form that is filled in to call something.
    case form
    /// A form in which the server asks something.
    case asked
    /// What was sent, and what came back.
    case answer
    /// One tool on every path.
    case comparison
    /// The facts of an open request.
    case request
    /// A body of an open request.
    case body
    /// The scoreboard of a demo.
    case demo
    case help
    /// A list to choose from, over everything else.
    case menu
    /// A question that is answered by yes or no.
    case question

    var title: String { rawValue }

    /// The views of the number keys.
    static let tabs = Set(Tab.allCases.map(\.scope))
    /// An open request, whichever of its panes has the keys.
    static let pages: Set<Scope> = [.request, .body]
    /// Everything that shows requests or what they did, and nothing in front of it.
    static let views = tabs.union(pages).union(attempts).union([.demo])
    /// What there is to see behind the offers of the application.
    static let attempts: Set<Scope> = [.form, .asked, .answer, .comparison]
    /// Forms, in which keys change what is filled in.
    static let forms: Set<Scope> = [.form, .asked]
    /// Everything in which keys change what is set, and end what was begun with it.
    static let setting = forms.union([.load])
}
