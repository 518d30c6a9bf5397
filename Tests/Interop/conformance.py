"""The story of the application `conformance`: each thing that the protocol can do, once."""

import asyncio

from clients import call, everything, wire
from mcp import types

WATCHED = "test://watched-resource"


async def progress(client):
    reports = []

    async def report(done, total, message):
        reports.append([done, total, message])

    await call(client, "test_tool_with_progress", {}, progress_callback=report)
    return reports


async def logging(client, person):
    await client.want_logs()
    await call(client, "test_tool_with_logging", {})
    return person.logged


async def cancellation(client):
    """Takes a call back that would last a minute, as soon as the server says that it began."""
    begun = asyncio.Event()

    async def report(done, total, message):
        begun.set()

    waiting = asyncio.create_task(call(client, "slow_compute", {"seconds": 60}, progress_callback=report))
    await begun.wait()
    await client.take_back(waiting)
    await asyncio.wait([waiting])
    return await call(client, "greet", {"name": "Ann"})


async def subscriptions(client, person):
    """What the client is told of while it listens, and what the resource holds then."""
    async with client.listening(WATCHED):
        for trigger in ["test_trigger_tool_change", "test_trigger_prompt_change"]:
            await call(client, trigger, {})
        await call(client, "test_set_watched_resource", {"text": "new"})
        while "notifications/resources/updated" not in person.told:
            await asyncio.sleep(0.01)
    return {"told": [told for told in person.told if told != "notifications/message"], "read": await client.read(WATCHED)}


async def completion(client):
    prompt = types.PromptReference(type="ref/prompt", name="test_prompt_with_arguments")
    template = types.ResourceTemplateReference(type="ref/resource", uri="test://template/{id}/data")
    return {
        "prompt": wire(await client.session.complete(prompt, {"name": "arg1", "value": "test"})),
        "template": wire(await client.session.complete(template, {"name": "id", "value": "12"})),
    }


async def conformance(client, person):
    arguments = {"arg1": "one", "arg2": "two"}
    return {
        "tools": [[tool["name"] for tool in page] for page in await everything(client, "tools", "tools")],
        "prompts": await everything(client, "prompts", "prompts"),
        "resources": await everything(client, "resources", "resources"),
        "templates": await everything(client, "resource_templates", "resourceTemplates"),
        "image": await call(client, "test_image_content", {}),
        "structured": await call(client, "test_structured_content", {"place": "roof"}),
        "header": await call(client, "test_x_mcp_header", {"region": "Köln"}),
        "prompt": wire(await client.session.get_prompt("test_prompt_with_arguments", arguments)),
        "text": await client.read("test://static-text"),
        "blob": await client.read("test://static-binary"),
        "one": await client.read("test://template/7/data"),
        "completion": await completion(client),
        "progress": await progress(client),
        "logging": await logging(client, person),
        "cancellation": await cancellation(client),
        "elicitation": await call(client, "test_elicitation", {"message": "Who are you?"}),
        "sampling": await call(client, "test_sampling", {"prompt": "How are you?"}),
        "roots": await call(client, "test_input_required_result_list_roots", {}),
        "resumption": await call(client, "test_reconnection", {}),
        "subscriptions": await subscriptions(client, person),
    }
