import ActingWeb
import JSON

/// Puts answers into messages of a revision.
struct Envelope {
    let server: ServerIdentity
    let revision: ProtocolRevision

    /// The message that answers a request.
    func message(_ answer: MCPAnswer, id: RPCID) -> JSONValue {
        switch answer.content {
        case .failure(let error): error.json(id: id)
        case .success(let result):
            ["jsonrpc": "2.0", "id": id.json, "result": .object(finished(result, answer.resultType))]
        }
    }

    /// A stateless result says whether it is the last word, and who gives it.
    private func finished(_ result: JSONObject, _ type: String) -> JSONObject {
        guard revision.isStateless else { return result }
        var finished = JSONObject(minimumCapacity: result.count + 2)
        finished["resultType"] = .string(type)
        for (name, member) in result where name != "resultType" { finished[name] = member }
        var meta = result["_meta"]?.object ?? [:]
        meta[RequestMeta.serverInfo] = server.json(revision)
        finished["_meta"] = .object(meta)
        return finished
    }

    /// The HTTP status of an answer that is a whole response: errors travel with 200 where there is a handshake.
    func status(_ answer: MCPAnswer) -> Int {
        guard case .failure(let error) = answer.content, revision.isStateless else { return answer.status }
        switch error.code {
        case .methodNotFound: return 404
        case .internalError: return 200
        default: return 400
        }
    }
}
