// Exported, so that whoever imports JSON can use an object's members without a dependency of its own.
@_exported public import OrderedCollections

/// The members of a JSON object, in the order of the text they came from.
///
/// Order is part of a value: two objects with the same members in another order are not equal.
/// Keys compare as Swift strings do, by canonical equivalence, so a composed and a decomposed `é` are one key.
public typealias JSONObject = OrderedDictionary<String, JSONValue>
