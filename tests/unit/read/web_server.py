"""A web server on this machine, for tests: what it answers to each path is said in the test."""

from __future__ import annotations

import ssl
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread


@dataclass(frozen=True)
class Answer:
    """What is answered: *pause* is waited before each byte of the body [s], *claims* is the length that is claimed, *raw* is
    all that is said instead."""

    body: bytes = b""
    media: str | None = "text/html; charset=utf-8"
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    pause: float = 0
    claims: int | None = None
    raw: bytes = b""


class Server:
    """Where it stands (``root``, without a slash at the end), and what it was asked: (path, Host, User-Agent)."""

    def __init__(self, root: str) -> None:
        self.root = root
        self.port = int(root.rsplit(":", 1)[1])
        self.answers: dict[str, Answer] = {}
        self.asked: list[tuple[str, str, str]] = []


@contextmanager
def web_server(certificate: Path | None = None) -> Iterator[Server]:
    """Yield a running server that answers 404 until it is told better; with a *certificate* and its key, by TLS."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            server.asked.append((self.path, self.headers["Host"], self.headers["User-Agent"]))
            answer = server.answers.get(self.path, Answer(b"nothing here", status=404))
            if answer.raw:
                self.wfile.write(answer.raw)
                return
            self.send_response(answer.status)
            for name, value in answer.headers.items():
                self.send_header(name, value)
            if answer.media is not None:
                self.send_header("Content-Type", answer.media)
            self.send_header("Content-Length", str(answer.claims if answer.claims is not None else len(answer.body)))
            self.end_headers()
            self._write(answer)

        def _write(self, answer: Answer) -> None:
            try:
                if not answer.pause:
                    self.wfile.write(answer.body)
                for byte in answer.body if answer.pause else b"":
                    time.sleep(answer.pause)
                    self.wfile.write(bytes([byte]))
            except OSError:
                pass  # whoever asked has gone: that is what is tested

        def log_message(self, *_: object) -> None:
            """Tests print nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as running:
        running.daemon_threads = True
        if certificate:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate)
            running.socket = context.wrap_socket(running.socket, server_side=True)
        server = Server(f"http://127.0.0.1:{running.server_address[1]}")
        thread = Thread(target=running.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield server
        finally:
            running.shutdown()
            thread.join()


TEXT = "Sáng 25/10, gần 70 quốc gia ký Công ước tại Hà Nội, ban tổ chức cho biết."


def page(title: str = "Gần 70 quốc gia ký", text: str = TEXT, *, dated: bool = True) -> bytes:
    """Return a page as papers have them."""
    date = '<meta property="article:published_time" content="2025-10-25T14:40:00+07:00">' if dated else ""
    return f"""<html lang="vi"><head><meta charset="utf-8"><title>{title}</title><meta property="og:title" content="{title}">
{date}</head><body><nav><a href="/">Trang chủ</a></nav>
<article><h1>{title}</h1><p>{text}</p><p>Đại diện các nước lần lượt bước lên bàn ký trong tiếng vỗ tay của khán phòng.</p>
<p>Lễ ký kéo dài hai ngày và có đại biểu của nhiều tổ chức quốc tế đến dự, theo ban tổ chức.</p></article></body></html>""".encode()
