extension BuiltInTheme {
    /// The same text as `themes/harbour-night.theme`.
    static let harbourNightText = """
        # The dark default: lights over dark water.

        name       = Harbour night
        appearance = dark
        background = #10171f      # the terminal background that the contrasts are computed for

        [colours]
        # name      rgb       / 256 / 16        the last two are optional; the nearest is computed
        snow      = #f2f6fa / 255 / bright-white
        mist      = #d5dde6 / 253 / bright-white
        haze      = #9dadbd / 248 / white
        rope      = #7387a0 / 67  / bright-black
        slate     = #22364a / 236 / bright-black

        foam      = #6df0d3 / 79  / bright-cyan
        lantern   = #fbc767 / 222 / bright-yellow
        tide      = #8dc6fd / 117 / bright-blue
        heather   = #b598ef / 147 / bright-magenta
        kelp      = #d9ee8d / 193 / bright-green
        coral     = #f98277 / 209 / bright-red
        driftwood = #d2b19a / 180 / white
        shell     = #e598c0 / 175 / magenta

        moss      = #8fd68a / 114 / green
        buoy      = #f0c86a / 222 / yellow
        rust      = #ff8f7f / 210 / red
        sky       = #9accff / 153 / cyan

        deep      = #5585b5 / 67  / blue
        shallow   = #4fa8a4 / 73  / cyan
        reed      = #8cc97a / 150 / green
        dusk      = #e8c250 / 221 / yellow
        ember     = #ff7b58 / 209 / red

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
        path.bridged     = shell
        path.unknown     = haze underline

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
