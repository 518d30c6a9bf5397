import ActingWeb
import JSON

extension MCPService {
    /// Begins a call beside its request.
    ///
    /// - Returns: the task, as the request is answered with it.
    func begin(
        _ question: HookQuestion, _ context: RequestContext, _ actor: ActorInterface
    ) throws(RPCError) -> MCPAnswer {
        guard let task = tasks.begin(for: PrincipalKey(actor)) else {
            throw RPCError(.internalError, "the server has as many tasks as it takes; try again later")
        }
        let silent = MessageStream(StreamCore.Kind(canStream: false), to: NoOutlet())
        let questioner = TaskQuestioner(tasks: tasks, task: task.id, capabilities: context.capabilities)
        let client = WireClient(context, silent, questioner)
        // It outlives its request on purpose. The table cancels it, when its client does or the server stops, and takes
        // what it came to.
        let work = Task(executorPreference: LoopExecutor.ofCurrentLoop) { [app, tasks] in
            let result = await question.askAsync(app, actor, client)
            var answer = question.answer(result)
            if case .failure(let failure as HookFailure) = result,
                let missing = failure.error as? MissingClientCapability
            {
                answer = MCPAnswer(content: .failure(.missing(missing)))
            }
            tasks.finish(task.id, answer)
        }
        tasks.attach(CallHandle { work.cancel() }, to: task.id)
        var answer = MCPAnswer.result(task.json)
        answer.resultType = "task"
        return answer
    }
}
