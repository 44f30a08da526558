"""A row of ofstract_bench: each message on standard input (a socket) is a file's name; the answer is
"SECONDS REFUSED 0", the CPU time of opening it and taking every page's words or dict."""

import os
import socket
import sys
import time

import fitz

fitz.TOOLS.mupdf_display_errors(False)
peer = socket.socket(fileno=0)
peer.send(b"ready")
while name := peer.recv(1 << 16):
    refused = 0
    start = time.process_time()
    try:
        with fitz.open(os.fsdecode(name)) as document:
            for page in document:
                page.get_text(sys.argv[1])
    except Exception:
        refused = 1
    seconds = time.process_time() - start
    peer.send(f"{seconds:.9f} {refused} 0".encode())
