"""The language server that most editors use for YAML, driven over its own protocol (LSP) as an editor does."""

import json
import os
import subprocess
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import Any, Self

_FIND = "console.log(require.resolve('yaml-language-server/bin/yaml-language-server'))"
Found = tuple[int, int, str]
"""Line, column and message of a diagnostic, counted from 1."""


@cache
def server() -> str | None:
    """Return the path of the server's program, or None if it is not installed."""
    try:
        found = subprocess.run(["node", "-e", _FIND], capture_output=True, check=False, text=True)
    except FileNotFoundError:
        return None
    return found.stdout.strip() or None


class LanguageServer:
    """A running server. It reads schemas from files only: the modeline in a record, or the settings given here."""

    def __init__(self, settings: dict[str, Any], folder: Path) -> None:
        self._settings = {
            "validate": True,
            "hover": True,
            "completion": True,
            "schemaStore": {"enable": False},
            **settings,
        }
        self._folder = folder
        self._last = 0
        self._diagnostics: dict[str, list[dict[str, Any]]] = {}

    def __enter__(self) -> Self:
        program = server()
        assert program is not None
        environment = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
        self._process = subprocess.Popen(
            ["node", program, "--stdio"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**environment, "HOME": str(self._folder)},
        )
        folder = {"uri": self._folder.as_uri(), "name": "deposits"}
        able = {
            "textDocument": {
                "completion": {"completionItem": {"documentationFormat": ["markdown"], "snippetSupport": True}},
                "hover": {"contentFormat": ["markdown"]},
                "publishDiagnostics": {},
            },
            "workspace": {"configuration": True, "workspaceFolders": True},
        }
        asked = {"processId": None, "rootUri": folder["uri"], "capabilities": able, "workspaceFolders": [folder]}
        self.ask("initialize", asked)
        self._tell("initialized", {})
        self._tell("workspace/didChangeConfiguration", {"settings": {"yaml": self._settings}})
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.kill()
        self._process.communicate()

    def open(self, path: Path, text: str) -> list[Found]:
        """Open a text as the file at a path, and return what the server has against it."""
        return self.open_all({path: text})[path]

    def open_all(self, texts: Mapping[Path, str]) -> dict[Path, list[Found]]:
        """Open several texts at once: the server waits a while before it judges each. No path may come twice."""
        for path, text in texts.items():
            document = {"uri": path.as_uri(), "languageId": "yaml", "version": 1, "text": text}
            self._tell("textDocument/didOpen", {"textDocument": document})
        while not self._diagnostics.keys() >= {path.as_uri() for path in texts}:
            self._take(self._read())
        return {path: self._found(path) for path in texts}

    def _found(self, path: Path) -> list[Found]:
        starts = [(entry["range"]["start"], entry["message"]) for entry in self._diagnostics[path.as_uri()]]
        return sorted((start["line"] + 1, start["character"] + 1, message) for start, message in starts)

    def at(self, method: str, path: Path, line: int, column: int) -> Any:
        """Ask for completion or hover at a place, counted from 1."""
        place = {"line": line - 1, "character": column - 1}
        return self.ask(f"textDocument/{method}", {"textDocument": {"uri": path.as_uri()}, "position": place})

    def ask(self, method: str, params: Any) -> Any:
        """Send a request and return its result."""
        self._last += 1
        number = self._last
        self._send({"jsonrpc": "2.0", "id": number, "method": method, "params": params})
        while True:
            message = self._read()
            if message.get("id") == number and "method" not in message:
                assert "error" not in message, message
                return message["result"]
            self._take(message)

    def _tell(self, method: str, params: Any) -> None:
        self._send({"jsonrpc": "2.0", "method": method, "params": params})

    def _take(self, message: dict[str, Any]) -> None:
        """Keep diagnostics, and answer what the server asks of the editor."""
        method = message.get("method")
        if method == "textDocument/publishDiagnostics":
            self._diagnostics[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif method == "workspace/configuration":
            sections = [item.get("section") for item in message["params"]["items"]]
            result = [self._settings if section == "yaml" else {} for section in sections]
            self._send({"jsonrpc": "2.0", "id": message["id"], "result": result})
        elif method is not None and "id" in message:
            self._send({"jsonrpc": "2.0", "id": message["id"], "result": None})

    def _send(self, message: dict[str, Any]) -> None:
        data = json.dumps(message).encode()
        assert self._process.stdin is not None
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(data), data))
        self._process.stdin.flush()

    def _read(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        length = 0
        while line := self._process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        assert length, "the server has ended"
        message: dict[str, Any] = json.loads(self._process.stdout.read(length))
        return message
