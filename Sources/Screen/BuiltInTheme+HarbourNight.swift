extension BuiltInTheme {
    /// The same text as `themes/harbour-night.theme`.
    static let harbourNightText = """
        # The dark default: lights over dark water.

        name       = Harbour night
        appearance = dark
        background = #10171f      # the terminal background that the contrasts are computed for

        [colours]
        # name   rgb       / 256 / 16        the last two are optional; the nearest is computed
        snow     = #f2f6fa / 255 / bright-white
        mist     = #d5dde6 / 253 / bright-white
        haze     = #9dadbd / 248 / white
        rope     = #62758a / 243/ bright-black
        slate    = #22364a / 236 / bright-black

        foam     = #7fd4c1 / 79 / bright-cyan
        lantern  = #ffc24b / 214 / bright-yellow
        tide     = #7ab8ff / 75 / bright-blue
        heather  = #b79bff / 141 / bright-magenta
        kelp     = #b9d95c / 149 / bright-green
        coral    = #ff7e70 / 210 / bright-red
        driftwood = #cda57f / 180 / yellow
        shell    = #f49ad2 / 212 / magenta

        moss     = #8fd68a / 114 / green
        buoy     = #f0c86a / 221 / yellow
        rust     = #ff8f7f / 209 / red
        sky      = #9accff / 117 / cyan

        deep     = #568ba1 / 66 / blue
        shallow  = #4fa8a4 / 73 / cyan
        reed     = #8cc98a / 114 / green
        dusk     = #e8c25a / 179 / yellow
        ember    = #ff7b58 / 209 / red

        [roles]
        text.primary     = mist
        text.secondary   = haze
        text.strong      = snow bold
        text.error       = rust
        text.warning     = buoy
        text.ok          = moss
        text.heading     = sky bold

        frame.line       = rope
        frame.title      = mist bold
        frame.footer     = haze
        frame.key        = buoy

        path.direct      = foam bold
        path.inline      = lantern bold
        path.offloaded   = tide bold
        path.pooled      = heather bold
        path.ownLoop     = kelp bold
        path.sideThread  = coral bold
        path.worker      = driftwood bold
        path.bridged     = shell bold
        path.unknown     = haze reverse

        state.serving    = moss bold
        state.waiting    = haze
        state.running    = sky
        state.ok         = moss
        state.error      = rust bold
        state.warning    = buoy bold
        state.paused     = buoy reverse

        loop.busy        = shallow
        loop.held        = ember reverse
        loop.idle        = rope

        scale.0          = deep
        scale.1          = shallow
        scale.2          = reed
        scale.3          = dusk
        scale.4          = ember

        select.row       = default on slate
        select.mark      = lantern bold

        json.key         = sky
        json.string      = moss
        json.number      = buoy
        json.literal     = heather
        json.punctuation = haze
        json.escape      = rust underline

        """
}
