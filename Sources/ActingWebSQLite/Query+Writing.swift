import ActingWeb
import GRDB

extension Query<Void> {
    static func writeProperties(_ writes: [PropertyWrite], of actor: String) throws(StoreError) -> Query {
        if case .set(let name, let value)? = writes.first, writes.count == 1 {
            return try setProperty(name, of: actor, to: value)
        }
        var queries: [Query] = [requireActor(actor)]
        for write in writes { queries.append(try query(for: write, of: actor)) }
        return Query { [queries] database in
            for query in queries { try query.run(database) }
        }
    }

    private static func query(for write: PropertyWrite, of actor: String) throws(StoreError) -> Query {
        switch write {
        case .set(let name, let value): return try setProperty(name, of: actor, to: value)
        case .remove(let name):
            let remove = Query<Bool>.removeProperty(name, of: actor)
            return Query { _ = try remove.run($0) }
        case .createList(let name, let notes): return createList(name, of: actor, notes: notes)
        case .editList(let name, let edits):
            let edit = try Query<Int?>.editList(name, of: actor, edits)
            return Query { guard try edit.run($0) != nil else { throw StoreError.noList(name) } }
        case .deleteList(let name):
            let delete = Query<Bool>.deleteList(name, of: actor)
            return Query { _ = try delete.run($0) }
        case .setTrusteeRoot(let root):
            return Query { database in
                try database.cachedStatement(sql: "UPDATE actors SET trustee_root = ? WHERE id = ?")
                    .execute(arguments: [root?.blob, actor.blob])
            }
        case .setCreator(let creator, let isOnly): return setCreator(creator, of: actor, isOnly: isOnly)
        }
    }

    private static func setCreator(_ creator: String, of actor: String, isOnly: Bool) -> Query {
        Query { database in
            try database.cachedStatement(sql: "UPDATE actors SET creator = ? WHERE id = ?")
                .execute(arguments: [creator.blob, actor.blob])
            if isOnly { try requireOnlyActor(of: creator).run(database) }
        }
    }
}
