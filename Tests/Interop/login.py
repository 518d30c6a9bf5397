"""Logs in to an MCP server with the official SDK's OAuth client and prints what it saw as one JSON object.

    python login.py URL CREATOR PASSPHRASE

Plays the person too: makes an actor, reads the consent page, fills in its form and follows where that leads.
Runs under both generations of the SDK.
"""

import asyncio
import html.parser
import importlib.metadata
import json
import sys
import urllib.error
import urllib.parse
import urllib.request

from mcp.client.auth import OAuthClientProvider
from mcp.shared.auth import OAuthClientMetadata
from mcp.types import Implementation

VERSION = importlib.metadata.version("mcp")
CLIENT = Implementation(name="interop", version=VERSION)
REDIRECT = "http://localhost:39123/callback"


class Keys:
    """Keeps what the client is given, and lets it be looked at."""

    tokens = None
    client = None

    async def get_tokens(self):
        return self.tokens

    async def set_tokens(self, tokens):
        self.tokens = tokens

    async def get_client_info(self):
        return self.client

    async def set_client_info(self, client):
        self.client = client


class Form(html.parser.HTMLParser):
    """The fields of a page's form, and where it goes."""

    def __init__(self, page):
        super().__init__()
        self.action, self.fields = "", {}
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "form":
            self.action = attributes.get("action", "")
        if tag == "input" and "name" in attributes:
            self.fields.setdefault(attributes["name"], attributes.get("value", ""))


class NoRedirects(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


BROWSER = urllib.request.build_opener(NoRedirects)


def make_actor(root, creator, passphrase):
    body = json.dumps({"creator": creator, "passphrase": passphrase}).encode()
    request = urllib.request.Request(root + "/", body, {"Content-Type": "application/json"})
    return json.load(BROWSER.open(request))["id"]


class Person:
    """Consents in a browser without a screen."""

    def __init__(self, root, creator, passphrase):
        self.actor = make_actor(root, creator, passphrase)
        self.passphrase = passphrase
        self.answer = {}

    async def visit(self, url):
        await asyncio.to_thread(self.consent, url)

    def consent(self, url):
        form = Form(BROWSER.open(url).read().decode())
        fields = form.fields | {"actor": self.actor, "passphrase": self.passphrase, "decision": "allow"}
        target = urllib.parse.urljoin(url, form.action)
        try:
            BROWSER.open(target, urllib.parse.urlencode(fields).encode())
            raise SystemExit("the consent page led nowhere")
        except urllib.error.HTTPError as redirect:
            location = urllib.parse.urlparse(redirect.headers["Location"])
            self.answer = dict(urllib.parse.parse_qsl(location.query))

    async def returned(self):
        if VERSION.startswith("1."):
            return self.answer["code"], self.answer.get("state")
        from mcp.client.auth import AuthorizationCodeResult

        return AuthorizationCodeResult(**{key: self.answer.get(key) for key in ("code", "state", "iss")})


async def session_story(session):
    tools = (await session.list_tools()).tools
    echo = await session.call_tool("get_echo", {"text": "let in"})
    try:
        await session.call_tool("spin", {"milliseconds": 1})
        hidden = "answered"
    except Exception as error:
        hidden = str(error)
    return {"tools": [tool.name for tool in tools], "echo": echo.content[0].text, "hidden": hidden}


async def connect(url, provider):
    from mcp.client.streamable_http import streamable_http_client

    if VERSION.startswith("1."):
        import httpx
        from mcp import ClientSession

        async with httpx.AsyncClient(auth=provider) as http:
            async with streamable_http_client(url, http_client=http) as (reader, writer, _):
                async with ClientSession(reader, writer, client_info=CLIENT) as session:
                    await session.initialize()
                    return await session_story(session)
    import httpx2
    from mcp import Client

    async with httpx2.AsyncClient(auth=provider) as http:
        async with Client(streamable_http_client(url, http_client=http), client_info=CLIENT) as client:
            return await session_story(client)


async def main(url, creator, passphrase):
    parts = urllib.parse.urlparse(url)
    person = Person(f"{parts.scheme}://{parts.netloc}", creator, passphrase)
    keys = Keys()
    provider = OAuthClientProvider(
        server_url=url,
        client_metadata=OAuthClientMetadata(
            client_name="interop", redirect_uris=[REDIRECT], grant_types=["authorization_code", "refresh_token"],
            response_types=["code"], token_endpoint_auth_method="none", scope="mcp",
        ),
        storage=keys,
        redirect_handler=person.visit,
        callback_handler=person.returned,
    )
    seen = await connect(url, provider)
    seen |= {"actor": person.actor, "token_type": keys.tokens.token_type, "scope": keys.tokens.scope}
    seen |= {"has_refresh_token": bool(keys.tokens.refresh_token), "iss": person.answer.get("iss")}
    print(json.dumps(seen))


asyncio.run(main(*sys.argv[1:]))
