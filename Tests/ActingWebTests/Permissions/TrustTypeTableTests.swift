import ActingWeb
import Testing

/// The default trust types as a table: what each may do with which target.
@Suite struct TrustTypeTableTests {
    @Test(arguments: cells)
    func `a default trust type allows what the table says`(cell: TrustTypeCell) {
        let peer = PeerPermissions(relationship: cell.type, types: TrustTypeRegistry())

        let decision = peer.decision(for: cell.operation, on: cell.kind, cell.target)

        #expect(decision.verdict == cell.verdict, "\(decision)")
    }

    @Test(arguments: TrustType.defaults.map(\.name), PermissionKind.allCases)
    func `the table has rows for every default type and kind`(type: String, kind: PermissionKind) {
        #expect(rows.contains { $0.type == type && $0.kind == kind })
    }
}

struct TrustTypeCell: Sendable, CustomTestStringConvertible {
    let type: String
    let kind: PermissionKind
    let operation: PermissionOperation
    let target: String
    let verdict: PermissionVerdict

    var testDescription: String { "\(type), \(operation) \(kind) \(target): \(verdict)" }
}

private struct Row {
    let type: String
    let kind: PermissionKind
    let operations: [PermissionOperation]
    let targets: [PermissionVerdict: String]

    init(
        _ type: String, _ kind: PermissionKind, _ operations: [PermissionOperation],
        allowed: String = "", denied: String = "", unspecified: String = ""
    ) {
        self.type = type
        self.kind = kind
        self.operations = operations
        self.targets = [.allowed: allowed, .denied: denied, .unspecified: unspecified]
    }

    var cells: [TrustTypeCell] {
        operations.flatMap { operation in
            PermissionVerdict.allCases.flatMap { verdict in
                (targets[verdict] ?? "").split(separator: " ").map { target in
                    TrustTypeCell(
                        type: type, kind: kind, operation: operation, target: String(target), verdict: verdict)
                }
            }
        }
    }
}

private let cells = rows.flatMap(\.cells)

private let rows: [Row] = [
    Row(
        "associate", .properties, [.read], allowed: "public/a public/a/b", denied: "public shared/a private/a Public/a"),
    Row("associate", .properties, [.write, .delete], denied: "public/a shared/a private/a"),
    Row(
        "associate", .methods, [.access],
        allowed: "get_a ping", denied: "delete_a admin_a system_a", unspecified: "list_a get pinga other"
    ),
    Row("associate", .actions, [.access], denied: "get_a search other"),
    Row("associate", .tools, [.use], denied: "get_a search other"),
    Row("associate", .resources, [.read], allowed: "public/a", denied: "shared/a notes://a"),
    Row("associate", .resources, [.write, .delete], denied: "public/a shared/a"),
    Row("associate", .prompts, [.invoke], denied: "analyze_a other"),

    Row("viewer", .properties, [.read], allowed: "public/a shared/a shared/a/b", denied: "notes/a private/a"),
    Row("viewer", .properties, [.write, .delete], denied: "public/a shared/a notes/a"),
    Row(
        "viewer", .methods, [.access],
        allowed: "get_a list_a export_a", denied: "delete_a admin_a", unspecified: "system_a ping other"
    ),
    Row("viewer", .actions, [.access], denied: "get_a search other"),
    Row("viewer", .tools, [.use], denied: "get_a search other"),
    Row("viewer", .resources, [.read], allowed: "public/a", denied: "shared/a notes://a"),
    Row("viewer", .resources, [.write, .delete], denied: "public/a"),
    Row("viewer", .prompts, [.invoke], denied: "analyze_a other"),

    Row(
        "friend", .properties, [.read, .write],
        allowed: "a public/a notes/a/b privates/a",
        denied: "private private/a private/a/b security security/a _internal _internal/a"
    ),
    Row("friend", .properties, [.delete], denied: "a public/a private/a"),
    Row("friend", .methods, [.access], allowed: "get_a other", denied: "delete_a admin_a system_a"),
    Row("friend", .actions, [.access], allowed: "search other", denied: "delete_a admin_a system_a"),
    Row("friend", .tools, [.use], allowed: "search delete_a other", denied: "admin_a system_a"),
    Row(
        "friend", .resources, [.read, .write],
        allowed: "public/a notes://a _internal/a", denied: "private/a security/a"
    ),
    Row("friend", .resources, [.delete], denied: "public/a private/a"),
    Row("friend", .prompts, [.invoke], allowed: "analyze_a other", denied: "admin_a system_a"),

    Row("partner", .properties, [.read, .write], allowed: "a private/a security/a", denied: "_internal _internal/a"),
    Row("partner", .properties, [.delete], denied: "a private/a _internal/a"),
    Row("partner", .methods, [.access], allowed: "get_a delete_a other", denied: "admin_a system_a"),
    Row("partner", .actions, [.access], allowed: "get_a delete_a other", denied: "admin_a system_a"),
    Row("partner", .tools, [.use], allowed: "get_a delete_a other", denied: "admin_a system_a"),
    Row("partner", .resources, [.read, .write], allowed: "a private/a _internal/a", denied: "security/a"),
    Row("partner", .resources, [.delete], denied: "a security/a"),
    Row("partner", .prompts, [.invoke], allowed: "analyze_a other", denied: "admin_a system_a"),

    Row("admin", .properties, [.read, .write, .delete], allowed: "a private/a security/a _internal/a"),
    Row("admin", .methods, [.access], allowed: "get_a delete_a admin_a system_a"),
    Row("admin", .actions, [.access], allowed: "get_a delete_a admin_a system_a"),
    Row("admin", .tools, [.use], allowed: "get_a delete_a admin_a system_a"),
    Row("admin", .resources, [.read, .write, .delete], allowed: "a private/a security/a oauth://a"),
    Row("admin", .prompts, [.invoke], allowed: "analyze_a admin_a system_a"),

    Row(
        "mcp_client", .properties, [.read],
        allowed: "public/a shared/a notes/a profile/a",
        denied: "notes other/a private/a security/a _internal/a oauth_a auth_a"
    ),
    Row("mcp_client", .properties, [.write, .delete], denied: "public/a notes/a private/a"),
    Row(
        "mcp_client", .methods, [.access],
        allowed: "get_a list_a search_a export_a",
        denied: "delete_a admin_a system_a oauth_a auth_a", unspecified: "get search other"
    ),
    Row(
        "mcp_client", .actions, [.access],
        allowed: "search fetch export",
        denied: "delete_a admin_a system_a oauth_a auth_a", unspecified: "get_a searches Search other"
    ),
    Row(
        "mcp_client", .tools, [.use],
        allowed: "search fetch create_note list get_a list_a",
        denied: "admin_a system_a delete_a oauth_a auth_a", unspecified: "create_a listed other"
    ),
    Row(
        "mcp_client", .resources, [.read],
        allowed: "public/a shared/a notes://a notes://d/{id} usage://a actingweb://properties/all",
        denied: "private/a security/a oauth://a auth://a actingweb://properties actingweb://properties/all/a other"
    ),
    Row("mcp_client", .resources, [.write, .delete], denied: "public/a notes://a"),
    Row(
        "mcp_client", .prompts, [.invoke],
        allowed: "analyze_a create_a summarize_a generate_a", unspecified: "admin_a analyze other"
    ),
]
