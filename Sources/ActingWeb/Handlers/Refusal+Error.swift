extension Refusal {
    /// What the sender of a request is told of an error that came up on the way.
    ///
    /// What a store says of its file stays here: where the file lies is nobody's business on the network.
    package init(_ error: any Error) {
        switch error {
        case let refusal as Refusal: self = refusal
        case let denial as PermissionDenied: self.init(.forbidden, "\(denial)")
        case let error as CreatorAddressError: self.init(.badRequest, "\(error)")
        case let rejection as PropertyRejected: self.init(rejection.status, "\(rejection)")
        case let failure as HookFailure where failure.error is HookTimedOut: self.init(.gatewayTimeout, "\(failure)")
        case let failure as HookFailure: self.init(.internalServerError, "a hook failed: \(failure)")
        case let error as StoreError: self.init(error)
        case is CancellationError: self.init(.serviceUnavailable, "the request was cancelled")
        default: self.init(.internalServerError, "the server failed")
        }
    }

    private init(_ error: StoreError) {
        switch error {
        case .unusable(_, .full): self.init(.insufficientStorage, "the disk is full: nothing was changed")
        case .unusable(_, .locked):
            self.init(.serviceUnavailable, "the data are locked by another process", headers: [("Retry-After", "1")])
        case .unusable(_, .tooLarge): self.init(.contentTooLarge, "the value is too large to be kept")
        case .unusable: self.init(.internalServerError, "the data cannot be read or written")
        case .cancelled: self.init(.serviceUnavailable, "\(error)")
        case .notJSON: self.init(.badRequest, "\(error)")
        case .unknownActor, .noItem, .noList: self.init(.notFound, "\(error)")
        case .actorExists, .creatorExists, .trustExists, .subscriptionExists, .listExists, .propertyExists:
            self.init(.conflict, "\(error)")
        case .damagedValue: self.init(.internalServerError, "\(error)")
        }
    }
}

extension PropertyRejected {
    /// A write that a hook refuses is a bad request; what is hidden, kept or not permitted is forbidden.
    fileprivate var status: Status {
        switch (reason, operation) {
        case (.denied, _): .forbidden
        case (_, .put), (_, .post): .badRequest
        case (_, .get), (_, .delete): .forbidden
        }
    }
}
