/// A plain page for people, which no other page can frame and nothing else can be loaded into.
struct Page: Sendable {
    let title: String
    /// What stands in the page: HTML, with every text in it escaped.
    let body: String

    /// A page that says what went wrong.
    static func failure(_ message: String) -> Page {
        Page(
            title: "Not logged in",
            body: """
                <h1>Not logged in</h1>
                <p>\(HTMLText.escape(message))</p>
                """
        )
    }

    /// The page as the answer to a request.
    ///
    /// - Parameters:
    ///   - status: the status.
    ///   - formAction: where its form may lead, as a content security policy says it.
    /// - Returns: the answer that carries the page.
    func response(_ status: Status, formAction: String = "'none'") -> ActorResponse {
        let policy = [
            "default-src 'none'", "style-src 'unsafe-inline'", "form-action \(formAction)", "frame-ancestors 'none'",
            "base-uri 'none'",
        ]
        // With a stricter policy than the same origin, browsers send the page's own form with an origin of "null".
        return ActorResponse(
            status, .html(html),
            headers: [
                ("Content-Security-Policy", policy.joined(separator: "; ")), ("Cache-Control", "no-store"),
                ("X-Frame-Options", "DENY"), ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "same-origin"),
            ]
        )
    }

    private var html: String {
        """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(HTMLText.escape(title))</title>
        <style>
        body { font: 1rem/1.5 system-ui, sans-serif; max-width: 36rem; margin: 2rem auto; padding: 0 1rem; }
        input { font: inherit; width: 100%; box-sizing: border-box; padding: .4rem; }
        button { font: inherit; padding: .4rem 1.2rem; margin-right: .5rem; }
        h1, h2 { line-height: 1.2; }
        p, li { overflow-wrap: anywhere; }
        </style>
        </head>
        <body>
        \(body)
        </body>
        </html>

        """
    }
}
