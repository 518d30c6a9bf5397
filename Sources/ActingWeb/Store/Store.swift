/// Where actors and their data are kept.
///
/// Every operation exists in a blocking and in an awaiting form. A store whose operations never wait implements the
/// blocking ones only; for others, an awaiting form must not block its thread.
///
/// Ids and names are any text, the empty one included, and differ where their UTF-8 bytes differ; their order is that of
/// the bytes. A value is kept exactly, integers apart from doubles; one that JSON has no text for is
/// `StoreError.notJSON`. What was written when an operation returned is there for every operation that follows.
public protocol Store: ActorRecords, PropertyRecords, ListRecords, AttributeRecords, TrustRecords, SubscriptionRecords {
}
