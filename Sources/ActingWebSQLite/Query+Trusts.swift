import ActingWeb
import Foundation
import GRDB

extension Query<Trust?> {
    static func trust(of actor: String, with peer: String) -> Query {
        Query { database in
            let statement = try database.cachedStatement(sql: "SELECT * FROM trusts WHERE actor = ? AND peer = ?")
            return try Row.fetchOne(statement, arguments: [actor.blob, peer.blob]).map { try Trust(row: $0) }
        }
    }

    static func trust(of actor: String, secret: String) -> Query {
        let digest = SecretText.digest(secret)
        return Query { database in
            guard !secret.isEmpty else { return nil }
            let statement = try database.cachedStatement(
                sql: "SELECT * FROM trusts WHERE actor = ? AND secret_digest = ? ORDER BY peer LIMIT 1"
            )
            return try Row.fetchOne(statement, arguments: [actor.blob, digest]).map { try Trust(row: $0) }
        }
    }

    static func trust(of actor: String, oauthClient: String) -> Query {
        Query { database in
            let statement = try database.cachedStatement(
                sql: "SELECT * FROM trusts WHERE actor = ? AND oauth_client = ? ORDER BY peer LIMIT 1"
            )
            return try Row.fetchOne(statement, arguments: [actor.blob, oauthClient.blob]).map { try Trust(row: $0) }
        }
    }
}

extension Query<[Trust]> {
    static func trusts(of actor: String) -> Query {
        Query { database in
            let statement = try database.cachedStatement(sql: "SELECT * FROM trusts WHERE actor = ? ORDER BY peer")
            return try Row.fetchAll(statement, arguments: [actor.blob]).map { try Trust(row: $0) }
        }
    }
}

extension Query<Void> {
    static func createTrust(_ trust: Trust) -> Query {
        Query { database in
            try requireActor(trust.actor).run(database)
            let statement = try database.cachedStatement(
                sql: """
                    INSERT INTO trusts (
                        actor, peer, base_uri, type, relationship, secret, secret_digest, summary, is_approved,
                        is_peer_approved, is_verified, verification_token, origin, created_at, last_accessed_at,
                        oauth_client, client_name, client_version, client_platform
                    )
                    VALUES (
                        :actor, :peer, :base_uri, :type, :relationship, :secret, :secret_digest, :summary, :is_approved,
                        :is_peer_approved, :is_verified, :verification_token, :origin, :created_at, :last_accessed_at,
                        :oauth_client, :client_name, :client_version, :client_platform
                    )
                    ON CONFLICT (actor, peer) DO NOTHING
                    """
            )
            try statement.execute(arguments: trust.arguments)
            guard database.changesCount > 0 else { throw StoreError.trustExists(peer: trust.peer) }
        }
    }
}

extension Query<Bool> {
    static func replaceTrust(_ expected: Trust, with trust: Trust) -> Query {
        let current = Query<Trust?>.trust(of: expected.actor, with: expected.peer)
        return Query { database in
            guard trust.actor.blob == expected.actor.blob, trust.peer.blob == expected.peer.blob,
                let kept = try current.run(database), kept.isStored(as: expected)
            else { return false }
            let statement = try database.cachedStatement(
                sql: """
                    UPDATE trusts SET
                        base_uri = :base_uri, type = :type, relationship = :relationship, secret = :secret,
                        secret_digest = :secret_digest, summary = :summary, is_approved = :is_approved,
                        is_peer_approved = :is_peer_approved, is_verified = :is_verified,
                        verification_token = :verification_token, origin = :origin, created_at = :created_at,
                        last_accessed_at = :last_accessed_at, oauth_client = :oauth_client,
                        client_name = :client_name, client_version = :client_version,
                        client_platform = :client_platform
                    WHERE actor = :actor AND peer = :peer
                    """
            )
            try statement.execute(arguments: trust.arguments)
            return true
        }
    }

    static func deleteTrust(of actor: String, with peer: String) -> Query {
        Query { database in
            let trust = try database.cachedStatement(sql: "DELETE FROM trusts WHERE actor = ? AND peer = ?")
            try trust.execute(arguments: [actor.blob, peer.blob])
            guard database.changesCount > 0 else { return false }
            let subscriptions = try database.cachedStatement(
                sql: "DELETE FROM subscriptions WHERE actor = ? AND peer = ?"
            )
            try subscriptions.execute(arguments: [actor.blob, peer.blob])
            return true
        }
    }
}
