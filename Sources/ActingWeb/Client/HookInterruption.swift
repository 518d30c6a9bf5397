/// An end of a hook that is no failure: the call is over for now, and no other hook is asked in its place.
public protocol HookInterruption: Error {}
