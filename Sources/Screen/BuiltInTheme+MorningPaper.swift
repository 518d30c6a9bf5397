extension BuiltInTheme {
    /// The same text as `themes/morning-paper.theme`.
    static let morningPaperText = """
        # The light default: ink on unbleached paper.

        name       = Morning paper
        appearance = light
        background = #faf7f0      # the terminal background that the contrasts are computed for

        [colours]
        # name      rgb       / 256 / 16        the last two are optional; the nearest is computed
        ink       = #1c1b19 / 234 / black
        print     = #2f2d29 / 236 / black
        pencil    = #5c574d / 240 / bright-black
        rule      = #857e70 / 244 / bright-black
        fold      = #eae1cc / 255 / white

        pine      = #006c57 / 24  / cyan
        ochre     = #8a5600 / 94  / yellow
        cobalt    = #00378a / 18  / blue
        plum      = #6427af / 55  / magenta
        olive     = #2c540a / 22  / green
        brick     = #b42945 / 125 / red
        walnut    = #50331d / 237 / black
        wine      = #93287d / 89  / bright-magenta

        leaf      = #27682c / 22  / green
        amber     = #7a5000 / 94  / yellow
        stamp     = #a8261c / 124 / red
        blueprint = #174a8a / 25  / blue

        wash      = #5984a1 / 67  / bright-cyan
        pond      = #2f7f80 / 23  / cyan
        fern      = #506816 / 58  / green
        honey     = #6e4200 / 95  / yellow
        clay      = #6e1410 / 52  / red

        [roles]
        text.primary     = print
        text.secondary   = pencil
        text.strong      = ink bold
        text.error       = stamp
        text.warning     = amber
        text.ok          = leaf
        text.heading     = blueprint bold

        frame.line       = rule
        frame.title      = print bold
        frame.footer     = pencil
        frame.key        = amber

        path.direct      = pine bold
        path.inline      = ochre bold
        path.offloaded   = cobalt bold
        path.pooled      = plum
        path.ownLoop     = olive bold
        path.sideThread  = brick bold
        path.worker      = walnut bold
        path.bridged     = wine bold
        path.unknown     = pencil underline

        state.serving    = leaf bold
        state.waiting    = pencil
        state.running    = blueprint
        state.ok         = leaf
        state.error      = stamp bold
        state.warning    = amber bold
        state.paused     = amber reverse

        loop.busy        = pond
        loop.held        = stamp reverse
        loop.idle        = rule

        scale.0          = wash
        scale.1          = pond
        scale.2          = fern
        scale.3          = honey
        scale.4          = clay

        select.row       = default on fold
        select.mark      = ochre bold

        json.key         = blueprint
        json.string      = leaf
        json.number      = amber
        json.literal     = plum
        json.punctuation = pencil
        json.escape      = stamp underline

        """
}
