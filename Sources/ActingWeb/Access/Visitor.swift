/// Somebody who is let in or not, to be found out by a host of either kind where it serves the request.
package struct Visitor<Admitted: Sendable>: Sendable {
    private let work: Work<Admitted>

    /// Somebody who is let in.
    package init(_ admitted: Admitted) {
        work = Work(admitted)
    }

    /// Somebody who is not.
    package init(refusal: Refusal) {
        work = Work {
            throw refusal
        } awaiting: {
            throw refusal
        }
    }

    /// Somebody about whom something is to be found out.
    ///
    /// - Parameters:
    ///   - work: finds out; nothing where they are not known.
    ///   - refusal: what they are told then.
    package init(_ work: Work<Admitted?>, refusal: Refusal) {
        self.work = work.map { admitted in
            guard let admitted else { throw refusal }
            return admitted
        }
    }

    /// Finds out, blocking the calling thread.
    package func admitted() -> Result<Admitted, Refusal> {
        Result { try work.perform() }.mapError { Refusal($0) }
    }

    /// Finds out, awaiting what has to be waited for.
    package func admittedAsync() async -> Result<Admitted, Refusal> {
        do {
            return .success(try await work.performAsync())
        } catch {
            return .failure(Refusal(error))
        }
    }
}
