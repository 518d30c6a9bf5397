"""Plays a story against an MCP server with the official SDK and prints what it saw as one JSON object.

    python story.py demo|memory URL

Runs under both generations of the SDK; results are printed as they travel, in the protocol's own names.
"""

import asyncio
import contextlib
import importlib.metadata
import json
import sys
import warnings

from mcp.types import Implementation

CLIENT = Implementation(name="interop", version=importlib.metadata.version("mcp"))


def wire(model):
    return model.model_dump(by_alias=True, mode="json", exclude_none=True)


def is_first_generation():
    return CLIENT.version.startswith("1.")


@contextlib.asynccontextmanager
async def connected(url):
    """Connects as each generation does by default, and yields a session with what the server said of itself."""
    if is_first_generation():
        from mcp import ClientSession
        from mcp.client.streamable_http import streamable_http_client

        async with streamable_http_client(url) as (reader, writer, _):
            async with ClientSession(reader, writer, client_info=CLIENT) as session:
                yield session, wire(await session.initialize())
    else:
        from mcp import Client

        async with Client(url, client_info=CLIENT) as client:
            yield client, wire(client.session.initialize_result)


async def call(session, name, arguments):
    """The result of a call, or `{"error": …}` where the server answers with an error of the protocol."""
    try:
        return wire(await session.call_tool(name, arguments))
    except Exception as error:
        if not hasattr(error, "error"):
            raise
        return {"error": wire(error.error)}


async def demo(session):
    return {
        "echo": await call(session, "get_echo", {"text": "grüße, 世界"}),
        "io20": await call(session, "get_io20", {"text": "waited"}),
        "echo_sync": await call(session, "get_echo_sync", {"text": "at once"}),
        "fail": await call(session, "fail", {"message": "on purpose"}),
        "unknown": await call(session, "no_such_tool", {}),
        "wrong_type": await call(session, "get_echo", {"text": 3}),
        "missing": await call(session, "get_echo", {}),
        "concurrent": await asyncio.gather(
            *(call(session, "get_io20", {"text": f"call {number}"}) for number in range(32))
        ),
    }


async def memory(session):
    saved = await call(session, "save_memory", {"text": "The spare key is under the pot", "tags": ["home"]})
    key = json.loads(saved["content"][0]["text"])["id"]
    await call(session, "save_memory", {"text": "The dentist is on Tuesday", "tags": ["health"]})
    return {
        "saved": saved,
        "listed": await call(session, "list_memories", {}),
        "found": await call(session, "search_memories", {"query": "SPARE home"}),
        "got": await call(session, "get_memory", {"id": key}),
        "deleted": await call(session, "delete_memory", {"id": key}),
        "gone": await call(session, "get_memory", {"id": key}),
        "left": await call(session, "list_memories", {}),
    }


async def main(story, url):
    async with connected(url) as (session, server):
        tools = wire(await session.list_tools())["tools"]
        await session.send_ping()
        print(json.dumps({"server": server, "tools": tools, "story": await story(session)}))


# The second generation calls ping deprecated; a server of the handshake revisions has to answer it.
warnings.simplefilter("ignore")
asyncio.run(main({"demo": demo, "memory": memory}[sys.argv[1]], sys.argv[2]))
