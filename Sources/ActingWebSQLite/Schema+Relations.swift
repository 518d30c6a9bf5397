extension Schema {
    /// What the second version of the file adds: who may log in, whom an actor trusts and tells, and lists.
    static let relations = """
        ALTER TABLE actors ADD COLUMN passphrase TEXT;
        ALTER TABLE actors ADD COLUMN trustee_root BLOB;
        CREATE INDEX actors_by_creator ON actors (creator);

        CREATE TABLE trusts (
            actor BLOB NOT NULL REFERENCES actors (id) ON DELETE CASCADE,
            peer BLOB NOT NULL,
            base_uri BLOB NOT NULL,
            type BLOB NOT NULL,
            relationship BLOB NOT NULL,
            secret BLOB NOT NULL,
            secret_digest TEXT NOT NULL,
            summary BLOB NOT NULL,
            is_approved INTEGER NOT NULL,
            is_peer_approved INTEGER NOT NULL,
            is_verified INTEGER NOT NULL,
            verification_token BLOB NOT NULL,
            origin TEXT NOT NULL,
            created_at INTEGER NOT NULL,
            last_accessed_at INTEGER,
            oauth_client BLOB,
            client_name BLOB,
            client_version BLOB,
            client_platform BLOB,
            PRIMARY KEY (actor, peer)
        ) STRICT;
        CREATE INDEX trusts_by_secret ON trusts (actor, secret_digest);
        CREATE INDEX trusts_by_oauth_client ON trusts (actor, oauth_client) WHERE oauth_client IS NOT NULL;

        CREATE TABLE subscriptions (
            actor BLOB NOT NULL REFERENCES actors (id) ON DELETE CASCADE,
            peer BLOB NOT NULL,
            id BLOB NOT NULL,
            direction TEXT NOT NULL,
            target BLOB NOT NULL,
            subtarget BLOB,
            resource BLOB,
            granularity TEXT NOT NULL,
            sequence INTEGER NOT NULL,
            PRIMARY KEY (actor, peer, id)
        ) STRICT;
        CREATE TABLE differences (
            actor BLOB NOT NULL,
            peer BLOB NOT NULL,
            subscription BLOB NOT NULL,
            sequence INTEGER NOT NULL,
            timestamp INTEGER NOT NULL,
            data TEXT NOT NULL,
            PRIMARY KEY (actor, peer, subscription, sequence),
            FOREIGN KEY (actor, peer, subscription) REFERENCES subscriptions (actor, peer, id) ON DELETE CASCADE
        ) STRICT;

        CREATE TABLE lists (
            actor BLOB NOT NULL REFERENCES actors (id) ON DELETE CASCADE,
            name BLOB NOT NULL,
            summary BLOB NOT NULL,
            explanation BLOB NOT NULL,
            count INTEGER NOT NULL DEFAULT 0,
            PRIMARY KEY (actor, name)
        ) STRICT;
        CREATE TABLE items (
            id INTEGER PRIMARY KEY,
            actor BLOB NOT NULL,
            list BLOB NOT NULL,
            rank INTEGER NOT NULL,
            value TEXT NOT NULL,
            FOREIGN KEY (actor, list) REFERENCES lists (actor, name) ON DELETE CASCADE
        ) STRICT;
        CREATE INDEX items_by_rank ON items (actor, list, rank);
        """
}
