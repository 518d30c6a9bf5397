import ActingWeb
import Foundation
import GRDB

extension Trust {
    /// The trust that a row of the file holds.
    init(row: Row) throws(StoreError) {
        let peer = (row["peer"] as Data).name
        guard let origin = Origin(rawValue: row["origin"]) else { throw .damagedValue(name: peer) }
        let client = (row["client_name"] as Data?).map {
            Client(
                name: $0.name, version: (row["client_version"] as Data?)?.name,
                platform: (row["client_platform"] as Data?)?.name
            )
        }
        self.init(
            of: (row["actor"] as Data).name, with: peer, baseURI: (row["base_uri"] as Data).name,
            type: (row["type"] as Data).name, relationship: (row["relationship"] as Data).name,
            secret: (row["secret"] as Data).name, summary: (row["summary"] as Data).name,
            isApproved: row["is_approved"], isPeerApproved: row["is_peer_approved"], isVerified: row["is_verified"],
            verificationToken: (row["verification_token"] as Data).name, origin: origin,
            createdAt: Timestamp(milliseconds: row["created_at"]),
            lastAccessedAt: (row["last_accessed_at"] as Int64?).map { Timestamp(milliseconds: $0) },
            oauthClient: (row["oauth_client"] as Data?)?.name, client: client
        )
    }

    /// What the file is to hold, by the names of its columns.
    var arguments: StatementArguments {
        [
            "actor": actor.blob, "peer": peer.blob, "base_uri": baseURI.blob, "type": type.blob,
            "relationship": relationship.blob, "secret": secret.blob, "secret_digest": SecretText.digest(secret),
            "summary": summary.blob, "is_approved": isApproved, "is_peer_approved": isPeerApproved,
            "is_verified": isVerified, "verification_token": verificationToken.blob, "origin": origin.rawValue,
            "created_at": createdAt.milliseconds, "last_accessed_at": lastAccessedAt?.milliseconds,
            "oauth_client": oauthClient?.blob, "client_name": client?.name.blob,
            "client_version": client?.version?.blob, "client_platform": client?.platform?.blob,
        ]
    }
}
