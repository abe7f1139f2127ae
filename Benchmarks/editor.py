"""Types in a document and asks about it, and takes the time until the answers: TALLY FOLDER ROUNDS.

Prints a line for each kind of thing that is done, with tabs: the kind, the median and the worst time in milliseconds. The
last line has the seconds until the first answer of all, and the most memory that was held, in MB.
"""

import json
import pathlib
import re
import resource
import statistics
import subprocess
import sys
import time


class Editor:
    """An editor that has a folder open, and says one thing after the other."""

    def __init__(self, program, root):
        self.root = root
        self.count = 0
        self.server = subprocess.Popen(
            [program, "lsp"], cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0
        )
        self.input = self.server.stdout
        self.rest = b""
        self.ask("initialize", {"rootUri": root.as_uri(), "capabilities": {}})
        self.tell("initialized", {})

    def send(self, message):
        body = json.dumps(message).encode()
        self.server.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)

    def receive(self):
        while True:
            head, mark, body = self.rest.partition(b"\r\n\r\n")
            if mark:
                length = int(head.partition(b":")[2])
                if len(body) >= length:
                    self.rest = body[length:]
                    return json.loads(body[:length])
            piece = self.input.read(1 << 20)
            if not piece:
                sys.exit("the program has ended")
            self.rest += piece

    def tell(self, method, parameters):
        self.send({"jsonrpc": "2.0", "method": method, "params": parameters})

    def ask(self, method, parameters):
        self.count += 1
        self.send({"jsonrpc": "2.0", "id": self.count, "method": method, "params": parameters})
        while True:
            message = self.receive()
            if message.get("id") == self.count:
                return message["result"]

    def end(self):
        self.ask("shutdown", None)
        self.tell("exit", None)
        self.server.wait()


def main(program, folder, rounds):
    root = pathlib.Path(folder).resolve()
    bound = (path for path in sorted(root.rglob("*.md")) if "\nworkflows:\n" in path.read_text())
    path = next(path for path in bound if re.search(r"^\d+\. On the .*select \*\*", path.read_text(), re.M))
    text = path.read_text()
    began = time.perf_counter()
    editor = Editor(program, root)
    document = {"uri": path.as_uri()}
    editor.tell("textDocument/didOpen", {"textDocument": {**document, "languageId": "markdown", "version": 1, "text": text}})
    step = re.search(r"^\d+\. On the .*select \*\*", text, re.M).end()
    line, column = text.count("\n", 0, step), step - text.rfind("\n", 0, step) - 1
    place = {"line": line, "character": column}
    editor.ask("textDocument/documentLink", {"textDocument": document})
    ready = time.perf_counter() - began

    def type_and_wait(number):
        end = {"line": line, "character": column + number % 2}
        change = {"range": {"start": place, "end": end}, "text": "" if number % 2 else "X"}
        editor.tell(
            "textDocument/didChange",
            {"textDocument": {**document, "version": number + 2}, "contentChanges": [change]},
        )
        while True:
            message = editor.receive()
            if message.get("method") == "textDocument/publishDiagnostics" and message["params"]["uri"] == document["uri"]:
                return

    def question(method, **more):
        return lambda _: editor.ask("textDocument/" + method, {"textDocument": document, "position": place, **more})

    whole = {"start": {"line": 0, "character": 0}, "end": {"line": text.count("\n"), "character": 0}}
    kinds = [
        ("what was typed is checked", type_and_wait),
        ("what a step does", question("hover")),
        ("what can be selected", question("completion")),
        ("where it is defined", question("definition")),
        ("what can be mended", question("codeAction", range=whole, context={"diagnostics": []})),
        ("where one is after each step", question("inlayHint", range=whole)),
        ("the outline", question("documentSymbol")),
    ]
    for kind, do in kinds:
        times = []
        for number in range(rounds + rounds % 2):
            start = time.perf_counter()
            do(number)
            times.append(1000 * (time.perf_counter() - start))
        print(f"{kind}\t{statistics.median(times):.1f}\t{max(times):.1f}")
    editor.end()
    print(f"begin\t{ready:.1f}\t{resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024:.0f}")


main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
