-- Opens the D script $DOWSE_SCRIPT with the language server $DOWSE_LSP (words between line feeds),
-- and writes what Neovim shows to $DOWSE_RESULT: file:line:column: severity[code]: message, counted
-- from 1 in UTF-16 units as the protocol counts, and the first line of the hover at $DOWSE_HOVER_LINE, $DOWSE_HOVER_COLUMN, counted from 0.
local command = vim.split(vim.env.DOWSE_LSP, '\n', { plain = true })
local script = vim.env.DOWSE_SCRIPT
local severities = { 'error', 'warning', 'info', 'hint' }

vim.cmd('edit ' .. vim.fn.fnameescape(script))
local buffer = vim.api.nvim_get_current_buf()
vim.bo[buffer].filetype = 'dtrace'

local answered = false
local client = vim.lsp.start_client({
  name = 'dowse',
  cmd = command,
  root_dir = vim.fn.fnamemodify(script, ':p:h'),
  handlers = {
    ['textDocument/publishDiagnostics'] = function(err, result, context, config)
      vim.lsp.diagnostic.on_publish_diagnostics(err, result, context, config or {})
      answered = true
    end,
  },
})
vim.lsp.buf_attach_client(buffer, client)
vim.wait(60000, function() return answered end, 20)

local hover = vim.lsp.buf_request_sync(buffer, 'textDocument/hover', {
  textDocument = { uri = vim.uri_from_bufnr(buffer) },
  position = { line = tonumber(vim.env.DOWSE_HOVER_LINE), character = tonumber(vim.env.DOWSE_HOVER_COLUMN) },
}, 60000)

-- Neovim counts bytes; the command counts as the protocol does.
local function column(d)
  local line = vim.api.nvim_buf_get_lines(buffer, d.lnum, d.lnum + 1, false)[1] or ''
  local _, units = vim.str_utfindex(line, math.min(d.col, #line))
  return units
end

local lines = {}
for _, d in ipairs(vim.diagnostic.get(buffer)) do
  table.insert(lines, string.format('%s:%d:%d: %s[%s]: %s',
    vim.fn.fnamemodify(script, ':t'), d.lnum + 1, column(d) + 1, severities[d.severity], d.user_data.lsp.code, d.message))
end
for _, answer in pairs(hover or {}) do
  local hovered = answer.result and answer.result.contents.value or 'nothing'
  table.insert(lines, 'hover: ' .. vim.split(hovered, '\n')[1])
end
vim.fn.writefile(lines, vim.env.DOWSE_RESULT)
vim.lsp.stop_client(client)
vim.wait(10000, function() return vim.lsp.client_is_stopped(client) end, 20)
vim.cmd('qall!')
