/// Says how far an experiment is, and about how long the bench still takes.
struct Countdown {
    let experiment: Experiment
    /// The plan of this experiment alone.
    let plan: BenchPlan
    /// How long what comes after the experiment takes.
    let rest: Duration

    /// Where the bench is when a contender's turn begins, which is counted from 1; 0 while servers are made ready.
    func progress(_ contender: Contender, turn: Int) -> BenchProgress {
        let turns = plan.turns
        let share = Double(turns - max(0, turn - 1)) / Double(max(1, turns))
        return BenchProgress(
            experiment: experiment.name, contender: contender.name, turn: turn, turns: turns,
            left: plan.expectedLength * share + rest)
    }
}
