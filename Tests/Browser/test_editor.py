"""Tally beside an editor: a client that holds each message to the protocol's definition, with what real editors understand."""

import asyncio
import functools
import os
import pathlib
import shutil
import subprocess
import threading

import pytest
from lsprotocol import types
from pytest_lsp import client_capabilities, make_test_lsp_client

from programs import products, program, repository, workplace

document = "Content/customer/remove-admin-roles.md"


def in_each_editor(conversation):
    """A test that is a conversation of an editor that has a copy of the guide open, with what three real ones understand.

    The conversation has a thread of its own: in that of the tests, the browser's own loop is running.
    """

    @pytest.mark.parametrize("name", ["visual-studio-code", "neovim", "emacs"])
    @functools.wraps(conversation)
    def test(name, tmp_path):
        failures = []

        def converse():
            try:
                asyncio.run(_converse(conversation, name, tmp_path))
            except BaseException as failure:
                failures.append(failure)

        thread = threading.Thread(target=converse)
        thread.start()
        thread.join()
        if failures:
            raise failures[0]

    # What pytest hands over is what the test takes, not what the conversation does.
    del test.__wrapped__
    return test


async def _converse(conversation, name, folder):
    root = workplace(folder, repository)
    (root / "Sources").symlink_to(repository / "Sources")
    editor = make_test_lsp_client()
    editor.root = root
    await editor.start_io(str(products / "tally"), "lsp")
    try:
        await editor.initialize_session(
            types.InitializeParams(
                capabilities=client_capabilities(name),
                workspace_folders=[types.WorkspaceFolder(uri=root.as_uri(), name="guide")],
            )
        )
        await conversation(editor)
        await editor.shutdown_session()
    finally:
        await editor.stop()


class Open:
    """A document that is open in an editor."""

    def __init__(self, client, path):
        self.client = client
        self.uri = (client.root / path).as_uri()
        self.id = types.TextDocumentIdentifier(uri=self.uri)
        self.text = (client.root / path).read_text()
        self.version = 1
        client.text_document_did_open(
            types.DidOpenTextDocumentParams(
                text_document=types.TextDocumentItem(uri=self.uri, language_id="markdown", version=1, text=self.text)
            )
        )

    def place(self, words):
        """The place behind some words."""
        before = self.text[: self.text.index(words) + len(words)]
        line = before.split("\n")[-1]
        return types.Position(line=before.count("\n"), character=len(line.encode("utf-16-le")) // 2)

    def about(self, kind, words, **more):
        return kind(text_document=self.id, position=self.place(words), **more)

    def type(self, new, old):
        """Types something in the place of some words."""
        start = self.text.index(old)
        end = self.place(old)
        self.text, rest = self.text[:start], self.text[start:]
        begin = types.Position(
            line=self.text.count("\n"), character=len(self.text.split("\n")[-1].encode("utf-16-le")) // 2
        )
        self.text += new + rest[len(old) :]
        self.version += 1
        self.client.text_document_did_change(
            types.DidChangeTextDocumentParams(
                text_document=types.VersionedTextDocumentIdentifier(uri=self.uri, version=self.version),
                content_changes=[
                    types.TextDocumentContentChangePartial(range=types.Range(start=begin, end=end), text=new)
                ],
            )
        )

    async def findings(self):
        """What the editor is told next of this document."""
        while True:
            await self.client.wait_for_notification(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
            if self.uri in self.client.diagnostics:
                return self.client.diagnostics[self.uri]

    def after(self, edit):
        """The text after a change that the server asks for."""
        changes = [change.edits for change in edit.document_changes or [] if change.text_document.uri == self.uri]
        changes = changes[0] if changes else (edit.changes or {}).get(self.uri, [])
        lines = self.text.split("\n")

        def offset(place):
            units = lines[place.line].encode("utf-16-le")[: 2 * place.character].decode("utf-16-le")
            return sum(len(line) + 1 for line in lines[: place.line]) + len(units)

        text = self.text
        for change in sorted(changes, key=lambda change: offset(change.range.start), reverse=True):
            text = text[: offset(change.range.start)] + change.new_text + text[offset(change.range.end) :]
        return text


@in_each_editor
async def test_a_mistake_is_shown_while_it_is_typed_and_mended_by_its_action(editor):
    page = Open(editor, document)
    assert not await page.findings()
    clean = page.text
    page.type("**Remove role**", "**Remove roles**")
    finding = (await page.findings())[0]
    assert finding.code == "step/control-not-found"
    assert finding.source == "tally"
    assert finding.severity == types.DiagnosticSeverity.Error
    actions = await editor.text_document_code_action_async(
        types.CodeActionParams(
            text_document=page.id, range=finding.range, context=types.CodeActionContext(diagnostics=[finding])
        )
    )
    fix = next(action for action in actions if action.is_preferred)
    assert fix.kind == types.CodeActionKind.QuickFix
    assert page.after(fix.edit) == clean
    everything = next(action for action in actions if action.kind == "source.fixAll.tally")
    assert page.after(everything.edit) == clean


@in_each_editor
async def test_a_step_is_completed_explained_and_found_in_the_model(editor):
    page = Open(editor, document)
    page.type("select **", "select **Remove roles**.")
    answer = await editor.text_document_completion_async(page.about(types.CompletionParams, "select **"))
    items = answer if isinstance(answer, list) else answer.items
    assert items[0].label == "Remove roles"
    assert items[0].text_edit.new_text == "Remove roles**"
    page.type("select **Remove roles**.", "select **")
    hover = await editor.text_document_hover_async(page.about(types.HoverParams, "select **Remove"))
    assert "(button)" in hover.contents.value
    places = await editor.text_document_definition_async(page.about(types.DefinitionParams, "select **Remove"))
    target = pathlib.Path(places[0].uri.removeprefix("file://"))
    assert "Remove roles" in target.read_text().split("\n")[places[0].range.start.line]
    hints = await editor.text_document_inlay_hint_async(
        types.InlayHintParams(
            text_document=page.id,
            range=types.Range(start=types.Position(0, 0), end=types.Position(page.text.count("\n"), 0)),
        )
    )
    assert [hint.label for hint in hints][:2] == ["→ Partner relationships", "→ Partner details"]


@in_each_editor
async def test_headings_and_files_take_their_links_along(editor):
    page = Open(editor, document)
    symbols = await editor.text_document_document_symbol_async(types.DocumentSymbolParams(text_document=page.id))
    assert symbols[0].name == "Remove a partner's admin roles"
    prepared = await editor.text_document_prepare_rename_async(
        page.about(types.PrepareRenameParams, "## Remove the")
    )
    assert prepared is not None
    edit = await editor.text_document_rename_async(
        page.about(types.RenameParams, "## Remove the", new_name="Take the roles away")
    )
    assert "  take-the-roles-away: remove-admin-roles\n" in page.after(edit)
    links = await editor.text_document_document_link_async(types.DocumentLinkParams(text_document=page.id))
    assert all(pathlib.Path(link.target.removeprefix("file://")).is_file() for link in links)
    references = await editor.text_document_references_async(
        page.about(
            types.ReferenceParams,
            "## Remove the",
            context=types.ReferenceContext(include_declaration=True),
        )
    )
    assert len(references) >= 2
    moved = types.FileRename(old_uri=page.uri, new_uri=page.uri.replace("/customer/", "/"))
    edit = await editor.workspace_will_rename_files_async(types.RenameFilesParams(files=[moved]))
    assert "](customer/remove-gdap-roles.md)" in page.after(edit)


@in_each_editor
async def test_what_nobody_knows_is_refused_and_the_conversation_goes_on(editor):
    page = Open(editor, document)
    with pytest.raises(Exception, match="there is no textDocument/foldingRange"):
        await editor.text_document_folding_range_async(types.FoldingRangeParams(text_document=page.id))
    hover = await editor.text_document_hover_async(page.about(types.HoverParams, "# Remove"))
    assert hover is None


def test_neovim_shows_mends_renames_and_explains(tmp_path):
    neovim = shutil.which("nvim")
    if not neovim:
        pytest.skip("there is no Neovim, and it could not be installed")
    root = workplace(tmp_path, repository)
    script = repository / "Tests/Browser/editor.lua"
    lines = (root / document).read_text().splitlines()
    step = next(number for number, line in enumerate(lines) if "select **Remove roles**." in line)
    done = subprocess.run(
        [neovim, "--headless", "-u", "NONE", "-i", "NONE", "-n", "-c", f"luafile {script}"],
        env={**os.environ, "TALLY": str(program("tally")), "FOLDER": str(root), "DOCUMENT": document, "HOME": str(root)},
        capture_output=True,
        text=True,
    )
    assert done.stdout.splitlines() == [
        f"step/control-not-found at {step + 1}:{lines[step].index('**Remove roles**')}",
        "mended: true",
        "renamed",
        "**Select Remove roles** (button)",
    ], done.stderr
