-- Neovim with a document that a person edits: types a mistake, takes the fix that is offered, renames a heading, and points at
-- a step. What came of it is printed, a line each.
local program, root, path = vim.env.TALLY, vim.env.FOLDER, vim.env.DOCUMENT
local function wait(what, done)
  if not vim.wait(60000, done, 20) then error('waited in vain for ' .. what) end
end
local function say(...) io.stdout:write(string.format(...), '\n') end
vim.cmd('edit ' .. vim.fn.fnameescape(root .. '/' .. path))
local id = vim.lsp.start_client({ cmd = { program, 'lsp' }, root_dir = root, name = 'tally' })
vim.lsp.buf_attach_client(0, id)
local client = vim.lsp.get_client_by_id(id)
wait('the server', function() return client.initialized end)
local before = vim.api.nvim_buf_get_lines(0, 0, -1, true)
-- Somebody types.
vim.fn.search('\\*\\*Remove roles\\*\\*\\.')
local line = vim.fn.line('.')
vim.api.nvim_buf_set_lines(0, line - 1, line, true, { (vim.fn.getline(line):gsub('Remove roles', 'Remove role')) })
wait('a finding', function() return #vim.diagnostic.get(0) == 1 end)
local finding = vim.diagnostic.get(0)[1]
say('%s at %d:%d', finding.code or finding.user_data.lsp.code, finding.lnum + 1, finding.col)
-- And takes the fix that is offered.
vim.api.nvim_win_set_cursor(0, { finding.lnum + 1, finding.col })
vim.ui.select = function(items, _, choose) choose(items[1], 1) end
vim.lsp.buf.code_action()
wait('the fix', function() return #vim.diagnostic.get(0) == 0 end)
local after = vim.api.nvim_buf_get_lines(0, 0, -1, true)
say('mended: %s', vim.deep_equal(before, after))
-- Renames a heading.
vim.fn.search('^## Remove the roles')
vim.lsp.buf.rename('Take the roles away')
wait('the new name', function() return vim.fn.search('^  take-the-roles-away: remove-admin-roles', 'nw') > 0 end)
say('renamed')
vim.fn.search('select \\*\\*Remove', 'e')
local hover = vim.lsp.buf_request_sync(0, 'textDocument/hover', vim.lsp.util.make_position_params(), 60000)
say('%s', vim.split(hover[id].result.contents.value, '\n')[1])
client.stop()
wait('the end', function() return client.is_stopped() end)
vim.cmd('qall!')
