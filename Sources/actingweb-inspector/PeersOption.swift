public import ActingWebHTTP
public import ArgumentParser

extension HTTPPeers.Reach: ExpressibleByArgument {}
