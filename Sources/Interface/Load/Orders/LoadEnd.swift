/// How a run or a race ended.
package enum LoadEnd: Hashable, Sendable {
    case finished
    /// Somebody ended it.
    case stopped
    /// It could not begin, or the server went away; a reason as the end of a sentence.
    case failed(String)
}
