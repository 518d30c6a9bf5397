import Logging

extension App {
    /// How the peers of the application's actors were told what is new.
    public var news: NewsStatistics { newsDesk.statistics }

    /// Tells peers what is new as long as a host serves the application, and each of the news that wait then once more.
    ///
    /// Requests only note that there is something new: what a slow peer takes costs them nothing, and what a peer was not
    /// told it can fetch.
    ///
    /// - Parameters:
    ///   - limit: how long it may take after the host has ended; a peer that is being told something then is waited for.
    ///   - body: serves the application.
    /// - Returns: what `body` returned.
    /// - Throws: what `body` threw.
    public func deliveringNews<Value: Sendable>(
        finishingWithin limit: Duration, _ body: () async throws -> Value
    ) async throws -> Value {
        newsDesk.open()
        let result: Result<Value, any Error> = await withTaskGroup { group in
            group.addTask { await self.deliver(endsWhenIdle: false) }
            let result: Result<Value, any Error>
            do {
                result = .success(try await body())
            } catch {
                result = .failure(error)
            }
            let end = Timestamp(milliseconds: environment.now().milliseconds + Int64(limit / .milliseconds(1)))
            switch newsDesk.close(by: end) {
            case .ends(let left): left.forEach(reportLeft)
            case .goesOn: group.cancelAll()
            }
            await group.waitForAll()
            return result
        }
        return try result.get()
    }

    /// Tells peers what is new now, each of them once.
    package func deliverWaitingNews() async {
        await deliver(endsWhenIdle: true)
    }

    /// Notes that there is something new for a peer.
    ///
    /// - Parameters:
    ///   - news: what it is about.
    ///   - sequence: the number of the change; zero where changes have none.
    func note(_ news: News, change sequence: Int64 = 0) {
        if !newsDesk.add(news, change: sequence) { reportLeft(news) }
    }

    private func deliver(endsWhenIdle: Bool) async {
        await withTaskCancellationHandler {
            await deliverUntilEnd(endsWhenIdle)
        } onCancel: {
            newsDesk.wake()
        }
    }

    private func deliverUntilEnd(_ endsWhenIdle: Bool) async {
        await withDiscardingTaskGroup { alarms in
            await withDiscardingTaskGroup { couriers in
                var alarm: Timestamp?
                while !Task.isCancelled {
                    let now = environment.now()
                    switch newsDesk.step(at: now, endsWhenIdle: endsWhenIdle) {
                    case .tell(let entry): couriers.addTask { await NewsCourier(app: self).tell(entry) }
                    case .end(let left): return left.forEach(reportLeft)
                    case .wait(let changes, let until):
                        if let until, alarm.map({ $0 <= now || until < $0 }) ?? true {
                            alarm = until
                            let pause = Duration.milliseconds(until.milliseconds - now.milliseconds)
                            alarms.addTask { [newsDesk, environment] in
                                try? await environment.pause(pause)
                                newsDesk.wake()
                            }
                        }
                        await newsDesk.sleep(since: changes)
                    }
                }
            }
            alarms.cancelAll()
        }
    }

    private func reportLeft(_ entry: NewsQueue.Entry) {
        reportLeft(entry.news)
    }

    private func reportLeft(_ news: News) {
        logger.warning("\(news) are left to be fetched: too much waits to be told, or the application ends")
    }
}
