import ActingWeb
import JSON

extension MCPService {
    /// Begins a call beside its request, once its client has answered what has to be known before.
    ///
    /// - Returns: the task, or the questions, as the request is answered with them.
    func begin(
        _ question: HookQuestion, after questions: [ClientQuestion], _ context: RequestContext,
        _ actor: ActorInterface, _ round: RequestRound
    ) throws(RPCError) -> MCPAnswer {
        do {
            _ = try ReentryQuestioner(capabilities: context.capabilities, answers: round.answers).ask(questions)
        } catch let required as InputRequired {
            return round.asking(required)
        } catch let missing as MissingClientCapability {
            throw .missing(missing)
        } catch {
            return question.answer(.failure(error))
        }
        return try begin(question, context, actor, answers: round.answers)
    }

    private func begin(
        _ question: HookQuestion, _ context: RequestContext, _ actor: ActorInterface, answers: [String: JSONValue]
    ) throws(RPCError) -> MCPAnswer {
        guard let task = tasks.begin(for: PrincipalKey(actor)) else {
            throw RPCError(.internalError, "the server has as many tasks as it takes; try again later")
        }
        let silent = MessageStream(StreamCore.Kind(canStream: false), to: NoOutlet())
        let questioner = TaskQuestioner(
            tasks: tasks, task: task.id, capabilities: context.capabilities, answers: answers)
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
