/// The page on which the owner of an actor allows a client in, or does not.
///
/// It has no script and needs nothing from elsewhere. Whatever a client said about itself stands in it as text.
struct ConsentPage: Sendable {
    /// The application's name.
    let application: String
    /// The client that asks.
    let client: OAuthClient
    /// Where the owner is sent afterwards.
    let redirect: RedirectURI
    /// What the client would be allowed.
    let trustType: TrustType
    /// The request, sealed.
    let sealed: String
    /// What the owner typed as the actor last time.
    var actor = ""
    /// What went wrong last time; empty for nothing.
    var message = ""

    /// The page as the answer to a request.
    func response(_ status: Status = .ok) -> ActorResponse {
        Page(title: "\(application): allow a client in?", body: body).response(
            status, formAction: "'self' \(redirect.policySource)")
    }

    private var body: String {
        let name = client.name.isEmpty ? "A client without a name" : client.name
        return """
            <h1>Allow a client in?</h1>
            <p><strong>\(HTMLText.escape(name))</strong> wants to use your actor in \(HTMLText.escape(application)). \
            Nobody has checked that it is what it calls itself.</p>
            <p>Afterwards you are sent to <strong>\(HTMLText.escape(destination))</strong>.</p>
            <h2>\(HTMLText.escape(trustType.displayName))</h2>
            <p>\(HTMLText.escape(trustType.description))</p>
            <ul>\(permissions)</ul>
            \(warning)<form method="post" action="authorize">
            <input type="hidden" name="request" value="\(HTMLText.escape(sealed))">
            \(questions)<p><button name="decision" value="allow">Allow</button>
            <button name="decision" value="deny" formnovalidate>Deny</button></p>
            </form>
            """
    }

    private var destination: String {
        redirect.host.isEmpty || !["http", "https"].contains(redirect.scheme)
            ? "the application for \(redirect.scheme): on this device" : redirect.host
    }

    private var warning: String {
        message.isEmpty ? "" : "<p role=\"alert\"><strong>\(HTMLText.escape(message))</strong></p>\n"
    }

    private var questions: String {
        """
        <p><label>Your actor, or its creator<br>\
        <input name="actor" value="\(HTMLText.escape(actor))" autocomplete="username" required></label></p>
        <p><label>Passphrase<br>\
        <input name="passphrase" type="password" autocomplete="current-password" required></label></p>

        """
    }
}

// MARK: - What it may do

extension ConsentPage {
    private var permissions: String {
        PermissionKind.allCases.map { kind in
            let words = trustType.permissions[kind].map(Self.words) ?? ""
            return "<li>\(kind.rawValue): \(words.isEmpty ? "none" : HTMLText.escape(words))</li>"
        }.joined()
    }

    private static func words(_ rule: PermissionRule) -> String {
        var parts: [String] = []
        if let allowed = rule.allowed, !allowed.isEmpty { parts.append(names(allowed)) }
        if let patterns = rule.patterns, let operations = rule.operations, !patterns.isEmpty, !operations.isEmpty {
            let verbs = PermissionOperation.allCases.filter(operations.contains).map(\.rawValue)
            parts.append("\(verbs.joined(separator: ", ")) \(names(patterns))")
        }
        guard !parts.isEmpty else { return "" }
        let excluded = (rule.denied ?? []) + (rule.excludedPatterns ?? [])
        return parts.joined(separator: "; ") + (excluded.isEmpty ? "" : "; not \(names(excluded))")
    }

    private static func names(_ patterns: [PermissionPattern]) -> String {
        patterns.map(\.text).joined(separator: ", ")
    }
}
