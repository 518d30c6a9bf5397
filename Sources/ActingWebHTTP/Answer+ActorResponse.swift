import ActingWeb
import HTTPTypes
import JSON

extension Answer {
    /// The answer of a handler; what is secret in it is not shown to those who observe.
    init(_ response: ActorResponse, isSecret: Bool) {
        let (body, type): ([UInt8], String?) =
            switch response.body {
            case .none: ([], nil)
            case .json(let value): (value.encoded(), "application/json")
            case .text(let text): (Array(text.utf8), "text/plain; charset=utf-8")
            case .html(let page): (Array(page.utf8), "text/html; charset=utf-8")
            }
        var headers = HTTPFields()
        for (name, value) in response.headers {
            guard let name = HTTPField.Name(name) else { continue }
            headers.append(HTTPField(name: name, value: value))
        }
        self.init(
            status: .init(code: response.status.rawValue),
            outcome: response.status.rawValue < 400 ? .ok : .refused,
            body: body,
            headers: headers
        )
        contentType = type
        self.isSecret = isSecret
    }
}
