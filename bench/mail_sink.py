"""A relay that takes every message and prints the second at which it had it, and its subject. Says its port in a file."""
import asyncio
import contextlib
import sys
import time


async def talk(reader, writer):
    def say(line):
        writer.write(line.encode() + b"\r\n")

    say("220 sink")
    while line := await reader.readline():
        verb = line[:4].upper()
        if verb == b"DATA":
            say("354 go on")
            await writer.drain()
            message = await reader.readuntil(b"\r\n.\r\n")
            subject = next(line[9:] for line in message.split(b"\r\n") if line.startswith(b"Subject: "))
            print(f"{time.monotonic():.4f}\t{subject.decode()}", flush=True)
        if verb == b"EHLO":
            say("250-sink")
            say("250-PIPELINING")
        say("221 bye" if verb == b"QUIT" else "250 ok")
        await writer.drain()
        if verb == b"QUIT":
            break
    writer.close()


async def hear(reader, writer):
    with contextlib.suppress(ConnectionError, asyncio.IncompleteReadError):  # who is killed hangs up in the middle
        await talk(reader, writer)


async def main():
    server = await asyncio.start_server(hear, "127.0.0.1", 0)
    with open(sys.argv[1], "w", encoding="ascii") as file:
        file.write(str(server.sockets[0].getsockname()[1]))
    await server.serve_forever()


asyncio.run(main())
