"""Makes PDF documents from HTML, one after the other, until its input ends.

usage: pdf-worker.py ASSETS

Frames, numbers big-endian. In: length (4 bytes), HTML in UTF-8. Out: status (1 byte), length (4 bytes), content:
status 0 a PDF, 1 an error in words, 2 "ready", once, at the start. The descriptors 0 and 1 may be one socket.

Nothing is fetched from anywhere: a document gets the files under ASSETS, as paths ("/css/document.css"), and data: URLs.
Whatever else it asks for is an error, as is a file that is missing: a document without its style is not sent out.
"""

import hashlib
import logging
import mimetypes
import os
import resource
import struct
import sys
import urllib.parse
from pathlib import Path

# What the server has open is none of this process's business.
os.closerange(3, 1 << 20)
# Fonts are cut down to the letters used and stamped with a time: always this one, so that equal pages give equal bytes.
os.environ["SOURCE_DATE_EPOCH"] = "0"

import weasyprint  # noqa: E402
from weasyprint.text.fonts import FontConfiguration  # noqa: E402
from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse  # noqa: E402

BASE = "http://assets.invalid/"
LARGEST_INPUT = 64 << 20
MEMORY = 2 << 30


class Assets(URLFetcher):
    def __init__(self, folder):
        super().__init__(allowed_protocols=["data"], allow_redirects=False, fail_on_errors=True)
        self.folder = Path(folder).resolve()

    def fetch(self, url, headers=None):
        if url.startswith("data:"):
            return super().fetch(url, headers)
        if not url.startswith(BASE):
            raise FatalURLFetchingError(f"refused: {url}")
        name = urllib.parse.unquote(urllib.parse.urlsplit(url).path).lstrip("/")
        path = (self.folder / name).resolve()
        if not path.is_relative_to(self.folder) or not path.is_file():
            raise FatalURLFetchingError(f"not among the assets: /{name}")
        kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        return URLFetcherResponse(url, path.read_bytes(), {"Content-Type": kind})


def render(html, assets, fonts):
    document = weasyprint.HTML(string=html.decode("utf-8"), base_url=BASE, url_fetcher=assets)
    identifier = hashlib.sha256(html).hexdigest()[:32].encode()
    return document.write_pdf(pdf_identifier=identifier, pdf_tags=True, font_config=fonts)


def read(descriptor, count):
    """Exactly `count` bytes, or None when the input ends."""
    parts = []
    while count:
        part = os.read(descriptor, min(count, 1 << 20))
        if not part:
            return None
        parts.append(part)
        count -= len(part)
    return b"".join(parts)


def write(descriptor, status, content):
    left = memoryview(struct.pack(">BI", status, len(content)) + content)
    while left:
        left = left[os.write(descriptor, left):]


def main():
    # Whatever a library prints goes to the log, never between two frames.
    source, sink = os.dup(0), os.dup(1)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(2, 1)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    logging.getLogger("weasyprint").setLevel(logging.ERROR)
    logging.getLogger("fontTools").setLevel(logging.ERROR)
    assets = Assets(sys.argv[1])
    write(sink, 2, b"ready")
    while (head := read(source, 4)) is not None:
        (length,) = struct.unpack(">I", head)
        if length > LARGEST_INPUT:
            return
        html = read(source, length)
        if html is None:
            return
        try:
            status, content = 0, render(html, assets, FontConfiguration())
        except (Exception, FatalURLFetchingError) as error:
            status, content = 1, f"{type(error).__name__}: {error}".encode()
        write(sink, status, content)


if __name__ == "__main__":
    main()
