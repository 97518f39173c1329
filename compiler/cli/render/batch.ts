import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { MissingKey } from '../../go-template/evaluate/run.ts';
import { fromJson } from '../../go-template/from-json.ts';
import type { GoValue } from '../../go-template/value.ts';
import { positionAt } from '../../source/position.ts';
import { type SourceFile, sourceFile } from '../../source/source-file.ts';
import { startOf } from '../../source/span.ts';
import type { World } from '../world.ts';
import { renderDiagnostics as say } from './diagnostics.ts';
import { renderGo } from './render-go.ts';

/** The name of the main template of a request: what `{{ template "t" }}` and `{{ include "t" . }}` find. */
const mainName = 't';

/**
 * Reads requests from standard input, one JSON object a line, and answers each with one line, in order. A line that is no request is
 * answered with an error like any other; lines of blanks are skipped.
 */
export async function renderBatch(world: World): Promise<void> {
  let rest = '';
  const decoder = new TextDecoder();
  for await (const chunk of world.stdin()) {
    const lines = (rest + (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true }))).split('\n');
    rest = lines.pop() ?? '';
    world.stdout(lines.map(answerLine).join(''));
  }
  world.stdout(answerLine(rest + decoder.decode()));
}

function answerLine(line: string): string {
  return line.trim() === '' ? '' : `${JSON.stringify(answer(line))}\n`;
}

/** The answer to one request: the output, or the first mistake. */
function answer(line: string): object {
  const source = sourceFile('<request>', line);
  const read = readRequest(source);
  if ('problem' in read) return { error: describe(read.problem, 'parse') };
  const { template, context, missingKey } = read;
  const { value, diagnostics } = renderGo(template, context, { name: mainName, missingKey });
  const [first] = diagnostics;
  if (first === undefined) return { output: value };
  return { error: describe(first, first.code < 'STK1550' ? 'parse' : 'exec') };
}

function describe(diagnostic: Diagnostic, phase: 'parse' | 'exec'): object {
  const { line, column } = positionAt(diagnostic.at.file, diagnostic.at.start);
  return { phase, line, column, message: diagnostic.message, code: diagnostic.code };
}

interface Request {
  readonly template: SourceFile;
  readonly context: GoValue;
  readonly missingKey: MissingKey;
}

/** `{"template", "context", "missingkey"}`; the last two may be left out. */
function readRequest(source: SourceFile): Request | { readonly problem: Diagnostic } {
  const { value, diagnostics } = fromJson(source);
  const [mistake] = diagnostics;
  const refuse = (reason: string) => ({ problem: say.noRequest(mistake?.at ?? startOf(source), { reason }) });
  if (mistake !== undefined) return refuse('it is no JSON');
  if (typeof value !== 'object' || value === null || value.kind !== 'map') return refuse('it holds no object');
  const template = value.entries.get('template');
  if (typeof template !== 'string') return refuse('it has no text called "template"');
  const missingKey = missingKeyOf(value.entries.get('missingkey'));
  if (missingKey === undefined) return refuse('"missingkey" must be default, zero or error');
  return { template: sourceFile('<template>', template), context: value.entries.get('context'), missingKey };
}

function missingKeyOf(value: GoValue): MissingKey | undefined {
  if (value === undefined || value === null || value === '') return 'default';
  return value === 'default' || value === 'zero' || value === 'error' ? value : undefined;
}
