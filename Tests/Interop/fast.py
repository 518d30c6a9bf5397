"""Uses a server of the application `conformance` with the client of fastmcp, and prints what it saw as one JSON object.

    python fast.py URL
"""

import asyncio
import json
import sys

from fastmcp import Client


async def main(url):
    async with Client(url) as client:
        called = await client.call_tool("test_simple_text", {})
        structured = await client.call_tool("test_structured_content", {"place": "roof"})
        read = await client.read_resource("test://static-text")
        prompt = await client.get_prompt("test_prompt_with_arguments", {"arg1": "one", "arg2": "two"})
        seen = {
            "tools": [tool.name for tool in await client.list_tools()],
            "called": called.content[0].text,
            "structured": structured.structured_content,
            "read": read[0].text,
            "prompt": prompt.messages[0].content.text,
        }
    print(json.dumps(seen))


asyncio.run(main(sys.argv[1]))
