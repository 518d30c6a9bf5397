/// Tells the handlers of a connection that its client sends no more, which is how most that go away are seen to.
///
/// It comes at once, where the end of the input waits for the requests ahead of it to be answered.
struct ClientLeft: Sendable {}
