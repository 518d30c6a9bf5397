import JSON

/// The methods of an actor: `/ID/methods` and `/ID/methods/NAME`, which also takes JSON-RPC.
public struct MethodsCore: HandlerCore {
    /// What stands in the path.
    public static var resource: String { "methods" }

    private let app: App

    /// A core that serves the actors of an application.
    public init(app: App) {
        self.app = app
    }

    /// Lists the methods, or calls one.
    public func answer(_ request: ActorRequest) throws -> Work<ActorResponse> {
        Gatekeeper(app: app).admit(request, to: Self.resource).then { [app] actor in
            guard let call = try HookRequest(request, of: Self.resource) else {
                return Work(.json(["methods": app.hooks.current.listing(.method, for: actor)]))
            }
            switch MethodCall(call, verb: request.verb) {
            case .plain: return app.method(call.name, actor, call.data).map { try call.response(to: $0) }
            case .invalid(let error): return Work(error.response)
            case .rpc(let rpc):
                return app.method(call.name, actor, rpc.params).map { rpc.response(to: $0) }.recover { error in
                    guard let failure = error as? HookFailure else { throw error }
                    return Work(rpc.response(to: failure))
                }
            }
        }
    }
}

extension App {
    fileprivate func method(_ name: String, _ actor: ActorInterface, _ data: JSONValue) -> Work<JSONValue?> {
        Work {
            try self.executeMethod(name, actor: actor, data: data)
        } awaiting: {
            try await self.executeMethodAsync(name, actor: actor, data: data)
        }
    }
}

/// Serves methods to a synchronous host.
public typealias MethodsHandler = Handler<MethodsCore>
/// Serves methods to an asynchronous host.
public typealias AsyncMethodsHandler = AsyncHandler<MethodsCore>
