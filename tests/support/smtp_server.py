#!/usr/bin/env python3
"""An SMTP server for the tests: prints its port, then every mail it took as a line of JSON.

Whom it is for says how it behaves: refuse@ is refused, later@ is refused once ("come back later"), stall@ is never
answered, full@ is refused after the text was sent. Whoever signs in must be "ada" with the password "secret".
"""

import asyncio
import json
import sys
from email import message_from_bytes, policy

from aiosmtpd.smtp import SMTP, AuthResult


def part_of(part):
    content = part.get_payload(decode=True) or b""
    return {
        "type": part.get_content_type(),
        "name": part.get_filename() or "",
        "text": part.get_content() if part.get_content_maintype() == "text" else "",
        "size": len(content),
        "head": content[:8].decode("latin-1"),
    }


class Handler:
    def __init__(self):
        self.seen = set()

    async def handle_RCPT(self, server, session, envelope, address, options):
        name = address.split("@")[0]
        if name == "refuse":
            return "550 5.1.1 No such mailbox here"
        if name == "later" and address not in self.seen:
            self.seen.add(address)
            return "451 4.7.1 Greylisted, come back later"
        if name == "stall":
            await asyncio.sleep(3600)
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if envelope.rcpt_tos[0].startswith("full@"):
            return "552 5.2.2 Mailbox full"
        mail = message_from_bytes(envelope.content, policy=policy.default)
        taken = {
            "from": envelope.mail_from,
            "to": envelope.rcpt_tos,
            "user": session.auth_data.decode() if session.auth_data else "",
            "headers": {name.lower(): str(value) for name, value in mail.items()},
            "raw": envelope.content.decode("latin-1")[:4000],
            "parts": [part_of(part) for part in mail.walk() if not part.is_multipart()],
        }
        print(json.dumps(taken), flush=True)
        return "250 OK"


def authenticate(server, session, envelope, mechanism, data):
    if data.login == b"ada" and data.password == b"secret":
        return AuthResult(success=True, auth_data=data.login)
    return AuthResult(success=False, handled=False)


async def main():
    handler = Handler()
    loop = asyncio.get_running_loop()
    server = await loop.create_server(
        lambda: SMTP(handler, authenticator=authenticate, auth_require_tls=False, enable_SMTPUTF8=True),
        "127.0.0.1",
        0,
    )
    print(server.sockets[0].getsockname()[1], flush=True)
    await asyncio.Future()


if __name__ == "__main__":
    try:
        asyncio.run(main())
    except KeyboardInterrupt:
        sys.exit(0)
