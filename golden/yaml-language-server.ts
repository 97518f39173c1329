import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';

/** One message that the server publishes for a document. */
export interface EditorProblem {
  readonly message: string;
  /** From 0. */
  readonly line: number;
}

/** The YAML language server that editors run, as a process of its own. */
export interface LanguageServer {
  /** What it says of a text, as if somebody had opened it in an editor. */
  readonly problemsOf: (text: string) => Promise<readonly EditorProblem[]>;
  readonly close: () => void;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: {
    readonly uri?: string;
    readonly items?: readonly unknown[];
    readonly diagnostics?: readonly Published[];
  };
}

interface Published {
  readonly message: string;
  readonly range: { readonly start: { readonly line: number } };
}

/** Starts the server with the settings that the README shows, and the schema at `schemaUri` for everything. */
export async function startLanguageServer(settings: unknown): Promise<LanguageServer> {
  const child = spawn(process.execPath, ['node_modules/yaml-language-server/bin/yaml-language-server', '--stdio']);
  const waiting = new Map<string, (problems: readonly EditorProblem[]) => void>();
  let ready: () => void = () => {};
  const initialized = new Promise<void>((resolve) => {
    ready = resolve;
  });
  readMessages(child, (message) => {
    const { id, method, params } = message;
    if (id === 0 && method === undefined) ready();
    else if (method === 'workspace/configuration')
      send(child, { id, result: (params?.items ?? []).map((item) => sectionOf(settings, item)) });
    else if (method === 'textDocument/publishDiagnostics') {
      const found = params?.diagnostics ?? [];
      waiting.get(params?.uri ?? '')?.(
        found.map(({ message: text, range }) => ({ message: text, line: range.start.line })),
      );
    } else if (id !== undefined && method !== undefined) send(child, { id, result: null });
  });
  const capabilities = { workspace: { configuration: true }, textDocument: { publishDiagnostics: {} } };
  send(child, { id: 0, method: 'initialize', params: { processId: process.pid, rootUri: null, capabilities } });
  await initialized;
  send(child, { method: 'initialized', params: {} });
  send(child, { method: 'workspace/didChangeConfiguration', params: { settings } });
  let count = 0;
  return {
    problemsOf(text) {
      const uri = `file:///shop/${count++}/stack.yaml`;
      const answer = new Promise<readonly EditorProblem[]>((resolve) => void waiting.set(uri, resolve));
      send(child, {
        method: 'textDocument/didOpen',
        params: { textDocument: { uri, languageId: 'yaml', version: 1, text } },
      });
      return answer.finally(() => {
        waiting.delete(uri);
        send(child, { method: 'textDocument/didClose', params: { textDocument: { uri } } });
      });
    },
    close: () => void child.kill(),
  };
}

function sectionOf(settings: unknown, item: unknown): unknown {
  const section = typeof item === 'object' && item !== null && 'section' in item ? item.section : undefined;
  return typeof settings === 'object' && settings !== null && typeof section === 'string'
    ? (Object.entries(settings).find(([key]) => key === section)?.[1] ?? {})
    : {};
}

function send({ stdin }: ChildProcessWithoutNullStreams, message: object): void {
  const body = JSON.stringify({ jsonrpc: '2.0', ...message });
  stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}

/** Each message is a header with its length in bytes, an empty line, and JSON. */
function readMessages({ stdout }: ChildProcessWithoutNullStreams, take: (message: Message) => void): void {
  let rest = Buffer.alloc(0);
  stdout.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const end = rest.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/.exec(rest.toString('utf8', 0, Math.max(0, end)))?.[1]);
      if (end < 0 || rest.length < end + 4 + length) return;
      take(JSON.parse(rest.toString('utf8', end + 4, end + 4 + length)));
      rest = rest.subarray(end + 4 + length);
    }
  });
}
