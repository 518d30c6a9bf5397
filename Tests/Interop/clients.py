"""The official SDK's client in both of its generations, under one set of names; results are as they travel."""

import contextlib
import importlib.metadata

from mcp import types

VERSION = importlib.metadata.version("mcp")
CLIENT = types.Implementation(name="interop", version=VERSION)


def wire(model):
    return model.model_dump(by_alias=True, mode="json", exclude_none=True)


class Person:
    """Answers what a server asks its client, and keeps what it tells it."""

    def __init__(self):
        self.logged = []
        self.told = []

    async def sampling(self, context, params):
        text = types.TextContent(type="text", text=f"asked: {params.messages[0].content.text}")
        return types.CreateMessageResult(role="assistant", content=text, model="none")

    async def elicitation(self, context, params):
        return types.ElicitResult(action="accept", content={"username": "ann", "email": "ann@example.com"})

    async def roots(self, context):
        return types.ListRootsResult(roots=[types.Root(uri="file:///work")])

    async def logging(self, params):
        self.logged.append([params.level, params.data])

    async def message(self, message):
        notification = getattr(message, "root", message)
        if hasattr(notification, "method"):
            self.told.append(notification.method)

    def callbacks(self):
        return {
            "client_info": CLIENT,
            "sampling_callback": self.sampling,
            "elicitation_callback": self.elicitation,
            "list_roots_callback": self.roots,
            "logging_callback": self.logging,
            "message_handler": self.message,
        }


class FirstGeneration:
    """A client that opens with a handshake."""

    def __init__(self, session, server):
        self.session = session
        self.has_session = True
        self.revision = server["protocolVersion"]
        self.server = server["serverInfo"]

    @classmethod
    @contextlib.asynccontextmanager
    async def connected(cls, url, person, mode):
        from mcp import ClientSession
        from mcp.client.streamable_http import streamable_http_client

        async with streamable_http_client(url) as (reader, writer, _):
            async with ClientSession(reader, writer, **person.callbacks()) as session:
                yield cls(session, wire(await session.initialize()))

    async def page(self, kind, cursor):
        params = types.PaginatedRequestParams(cursor=cursor)
        return wire(await getattr(self.session, f"list_{kind}")(params=params))

    async def read(self, uri):
        return wire(await self.session.read_resource(uri))

    async def want_logs(self):
        await self.session.set_logging_level("info")

    async def take_back(self, call):
        """Cancels a call: this generation says so only where it is made to."""
        params = types.CancelledNotificationParams(requestId=self.session._request_id - 1)
        notification = types.CancelledNotification(method="notifications/cancelled", params=params)
        await self.session.send_notification(types.ClientNotification(notification))
        call.cancel()

    @contextlib.asynccontextmanager
    async def listening(self, uri):
        await self.session.subscribe_resource(uri)
        yield
        await self.session.unsubscribe_resource(uri)


class SecondGeneration:
    """A client whose requests stand for themselves, unless it is told to open with a handshake."""

    def __init__(self, client, mode):
        self.session = client
        self.revision = client.protocol_version
        self.server = wire(client.server_info)
        self.has_session = mode == "legacy"

    @classmethod
    @contextlib.asynccontextmanager
    async def connected(cls, url, person, mode):
        from mcp import Client

        async with Client(url, mode=mode, log_level="info", **person.callbacks()) as client:
            yield cls(client, mode)

    async def page(self, kind, cursor):
        return wire(await getattr(self.session, f"list_{kind}")(cursor=cursor))

    async def read(self, uri):
        return wire(await self.session.read_resource(uri, cache_mode="refresh"))

    async def want_logs(self):
        """Without a session, each of its requests says so already."""
        if self.has_session:
            await self.session.set_logging_level("info")

    async def take_back(self, call):
        call.cancel()

    @contextlib.asynccontextmanager
    async def listening(self, uri):
        if self.has_session:
            await self.session.subscribe_resource(uri)
            yield
            await self.session.unsubscribe_resource(uri)
            return
        options = {"tools_list_changed": True, "prompts_list_changed": True, "resource_subscriptions": [uri]}
        async with self.session.listen(**options):
            yield


@contextlib.asynccontextmanager
async def connected(url, mode):
    """Connects, and yields the client with the person behind it; only the second generation has modes."""
    person = Person()
    generation = FirstGeneration if VERSION.startswith("1.") else SecondGeneration
    async with generation.connected(url, person, mode) as client:
        yield client, person


async def everything(client, kind, member):
    """The pages of a list, as long as there is one more."""
    pages, cursor = [], None
    while True:
        page = await client.page(kind, cursor)
        pages.append(page[member])
        cursor = page.get("nextCursor")
        if cursor is None:
            return pages


async def call(client, name, arguments, **options):
    """The result of a call, or `{"error": …}` where the server answers with an error of the protocol."""
    try:
        return wire(await client.session.call_tool(name, arguments, **options))
    except Exception as error:
        if not hasattr(error, "error"):
            raise
        return {"error": wire(error.error)}
