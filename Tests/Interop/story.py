"""Plays a story against an MCP server with the official SDK and prints what it saw as one JSON object.

    python story.py demo|memory|conformance URL auto|legacy|first

Runs under both generations of the SDK; results are printed as they travel, in the protocol's own names.
"""

import asyncio
import json
import sys
import warnings

from clients import call, connected
from conformance import conformance


async def demo(client, person):
    if client.has_session:
        await client.session.send_ping()
    return {
        "tools": (await client.page("tools", None))["tools"],
        "echo": await call(client, "get_echo", {"text": "grüße, 世界"}),
        "io20": await call(client, "get_io20", {"text": "waited"}),
        "echo_sync": await call(client, "get_echo_sync", {"text": "at once"}),
        "fail": await call(client, "fail", {"message": "on purpose"}),
        "unknown": await call(client, "no_such_tool", {}),
        "wrong_type": await call(client, "get_echo", {"text": 3}),
        "missing": await call(client, "get_echo", {}),
        "concurrent": await asyncio.gather(
            *(call(client, "get_io20", {"text": f"call {number}"}) for number in range(32))
        ),
    }


async def memory(client, person):
    saved = await call(client, "save_memory", {"text": "The spare key is under the pot", "tags": ["home"]})
    key = json.loads(saved["content"][0]["text"])["id"]
    await call(client, "save_memory", {"text": "The dentist is on Tuesday", "tags": ["health"]})
    return {
        "saved": saved,
        "listed": await call(client, "list_memories", {}),
        "found": await call(client, "search_memories", {"query": "SPARE home"}),
        "got": await call(client, "get_memory", {"id": key}),
        "deleted": await call(client, "delete_memory", {"id": key}),
        "gone": await call(client, "get_memory", {"id": key}),
        "left": await call(client, "list_memories", {}),
    }


async def main(story, url, mode):
    async with connected(url, mode) as (client, person):
        told = {"revision": client.revision, "server": client.server, "story": await story(client, person)}
        print(json.dumps(told))


# The second generation calls some of what an older revision has deprecated.
warnings.simplefilter("ignore")
asyncio.run(main({"demo": demo, "memory": memory, "conformance": conformance}[sys.argv[1]], *sys.argv[2:]))
