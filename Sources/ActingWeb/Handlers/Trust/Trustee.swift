import JSON

/// Who acts for the creator of an actor: `/trust/trustee`.
struct Trustee: Sendable {
    let app: App
    let actor: ActorInterface

    func answer(_ request: ActorRequest) throws -> Work<ActorResponse> {
        guard actor.principal.isOwner else { throw Refusal.ownersOnly }
        switch request.verb {
        case .put: return try change(request.object())
        case .delete:
            return app.write([.setTrusteeRoot(nil)], of: actor.id).map { ActorResponse(.noContent) }
        case .get, .post: throw Refusal.methodNotAllowed(["PUT", "DELETE"])
        }
    }

    /// Sets the trustee, and hands the actor to another creator where that is wanted too.
    private func change(_ members: JSONObject) throws -> Work<ActorResponse> {
        let (root, creator) = (try members.text("trustee_root"), try members.text("creator"))
        guard root != nil || creator != nil else {
            throw Refusal(.badRequest, "there is nothing to change: known are trustee_root and creator")
        }
        guard root.map({ (1...ActorRequest.longestName).contains($0.utf8.count) }) ?? true else {
            throw Refusal(.badRequest, "\"trustee_root\" must have from 1 to \(ActorRequest.longestName) bytes")
        }
        var writes: [PropertyWrite] = []
        if let root { writes.append(.setTrusteeRoot(root)) }
        if let creator {
            let draft = try ActorDraft(creator: creator, passphrase: nil, trusteeRoot: root, options: app.options)
            writes.append(.setCreator(draft.creator, isOnly: app.options.hasUniqueCreators))
        }
        return app.write(writes, of: actor.id).map { ActorResponse(.noContent) }
    }
}
