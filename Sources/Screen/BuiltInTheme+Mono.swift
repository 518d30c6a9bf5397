extension BuiltInTheme {
    /// The same text as `themes/mono.theme`.
    static let monoText = """
        # No colours: bold, dim, italic, reverse and underline only. Every path and state has its own glyph and letter besides.

        name       = Mono
        appearance = dark

        [roles]
        text.primary     = default
        text.secondary   = dim
        text.strong      = bold
        text.error       = bold underline
        text.warning     = underline
        text.ok          = default
        text.heading     = bold

        frame.line       = dim
        frame.title      = bold
        frame.footer     = default
        frame.key        = bold

        path.direct      = bold
        path.inline      = bold underline
        path.offloaded   = underline
        path.pooled      = default
        path.ownLoop     = italic
        path.sideThread  = bold italic
        path.worker      = dim
        path.bridged     = dim underline
        path.unknown     = dim italic

        state.serving    = bold
        state.waiting    = dim
        state.running    = default
        state.ok         = default
        state.error      = bold reverse
        state.warning    = bold underline
        state.paused     = reverse

        loop.busy        = bold
        loop.held        = reverse
        loop.idle        = dim

        scale.0          = dim
        scale.1          = default
        scale.2          = default
        scale.3          = bold
        scale.4          = bold

        select.row       = reverse
        select.mark      = bold

        json.key         = bold
        json.string      = default
        json.number      = default
        json.literal     = default
        json.punctuation = dim
        json.escape      = underline

        """
}
