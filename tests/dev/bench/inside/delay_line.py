# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""A long way to a server: everything that passes arrives later, in both directions, and the connection itself takes a round trip more."""

from __future__ import annotations

import asyncio
import contextlib
import threading

CHUNK = 64 * 1024


class DelayLine:
    """Listens on a port of its own and passes everything on to another."""

    def __init__(self, host, port, round_trip):
        """Take where to pass things on to, and the seconds there and back."""
        self._host, self._port = host, port
        self._one_way = round_trip / 2
        self.port = 0
        self._loop = asyncio.new_event_loop()
        self._ready = threading.Event()
        self._open = set()

    def start(self):
        """Listen, in a thread that ends with the process."""
        threading.Thread(target=self._run, daemon=True).start()
        self._ready.wait()
        return self

    def _run(self):
        asyncio.set_event_loop(self._loop)
        self._loop.run_until_complete(self._listen())
        self._loop.run_forever()

    async def _listen(self):
        server = await asyncio.start_server(self._pass_on, self._host, 0)
        self.port = server.sockets[0].getsockname()[1]
        self._ready.set()

    async def _pass_on(self, reader, writer):
        # The loop itself knows its tasks only weakly, and one that nobody knows is destroyed.
        task = asyncio.current_task()
        self._open.add(task)
        task.add_done_callback(self._open.discard)
        # The client's TCP handshake is over by now, in no time; its first words come as much later.
        handshake = self._one_way * 2
        there_reader, there_writer = await asyncio.open_connection(self._host, self._port)
        await asyncio.gather(self._carry(reader, there_writer, handshake), self._carry(there_reader, writer, 0))

    async def _carry(self, reader, writer, late):
        """Write what is read, each piece ``one_way`` after it was read, the first ones ``late`` more."""
        queue = asyncio.Queue()
        delivery = self._loop.create_task(self._deliver(queue, writer))
        earliest = self._loop.time() + late
        with contextlib.suppress(OSError):
            while True:
                piece = await reader.read(CHUNK)
                queue.put_nowait((max(self._loop.time(), earliest) + self._one_way, piece))
                if not piece:
                    break
        await delivery

    async def _deliver(self, queue, writer):
        with contextlib.suppress(OSError):
            while True:
                due, piece = await queue.get()
                await asyncio.sleep(max(0, due - self._loop.time()))
                if not piece:
                    break
                writer.write(piece)
                await writer.drain()
        writer.close()
