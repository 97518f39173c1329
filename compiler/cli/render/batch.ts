import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { type MissingKey, readJson, renderGoTemplate } from '../../go-template/engine.ts';
import { positionAt } from '../../source/position.ts';
import { type SourceFile, sourceFile } from '../../source/source-file.ts';
import { startOf } from '../../source/span.ts';
import type { Json } from '../../util/json.ts';
import { bugDiagnostics } from '../diagnostics.ts';
import type { World } from '../world.ts';
import { renderDiagnostics as say } from './diagnostics.ts';
import { withoutDataCredentials } from './hide-data.ts';
import { readZones } from './zones.ts';

/** The name of the main template of a request: what `{{ template "t" }}` and `{{ include "t" . }}` find. */
const mainName = 't';

/**
 * Reads requests from standard input, one JSON object a line, and answers each with one line, in order. A line that is no request is
 * answered with an error like any other; lines of blanks are skipped.
 */
export async function renderBatch(world: World): Promise<void> {
  let begun: Line = emptyLine;
  const decoder = new TextDecoder();
  for await (const chunk of world.stdin()) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    const [first = '', ...more] = text.split('\n');
    begun = continued(begun, first);
    const last = more.pop();
    if (last === undefined) continue;
    world.stdout(answerTo(begun) + more.map(answerLine).join(''));
    begun = continued(emptyLine, last);
  }
  world.stdout(answerTo(continued(begun, decoder.decode())));
}

/** The pieces of a line that has not ended yet; none are kept of one that is too long to be a request. */
interface Line {
  readonly pieces: string[];
  readonly length: number;
}

const emptyLine: Line = { pieces: [], length: 0 };

/** A request with a template and its data is far below this, and a text of this length still fits into memory. */
const longestLine = 100_000_000;

function continued({ pieces, length }: Line, piece: string): Line {
  const total = length + piece.length;
  if (total > longestLine) return { pieces: [], length: total };
  if (pieces === emptyLine.pieces) return { pieces: [piece], length: total };
  pieces.push(piece);
  return { pieces, length: total };
}

function answerTo({ pieces, length }: Line): string {
  if (length <= longestLine) return answerLine(pieces.join(''));
  const at = startOf(sourceFile('<request>', ''));
  const problem = say.noRequest(at, { reason: `it has more than ${longestLine} characters` });
  return `${JSON.stringify({ error: describe(problem, 'parse') })}\n`;
}

/** One bad request must not end the others: what should not happen is an answer, too. */
function answerLine(line: string): string {
  if (line.trim() === '') return '';
  try {
    return `${JSON.stringify(answer(line))}\n`;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const bug = bugDiagnostics.internal(startOf(sourceFile('<request>', line)), { reason: reason.replace(/\.$/, '') });
    return `${JSON.stringify({ error: describe(bug, 'exec') })}\n`;
  }
}

/** The answer to one request: the output, or the first mistake. */
function answer(line: string): object {
  const source = sourceFile('<request>', line);
  const read = readRequest(source);
  if ('problem' in read) return { error: describe(read.problem, 'parse') };
  const { template, context, missingKey } = read;
  const { value, diagnostics } = withoutDataCredentials(context, (data) =>
    renderGoTemplate(template, data, { name: mainName, missingKey, zones: readZones }),
  );
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
  readonly context: Json;
  readonly missingKey: MissingKey;
}

/** `{"template", "context", "missingkey"}`; the last two may be left out. */
function readRequest(source: SourceFile): Request | { readonly problem: Diagnostic } {
  const { value, diagnostics } = readJson(source);
  const [mistake] = diagnostics;
  const refuse = (reason: string) => ({ problem: say.noRequest(mistake?.at ?? startOf(source), { reason }) });
  if (mistake !== undefined) return refuse('it is no JSON');
  if (!(value instanceof Map)) return refuse('it holds no object');
  const template = value.get('template');
  if (typeof template !== 'string') return refuse('it has no text called "template"');
  const missingKey = missingKeyOf(value.get('missingkey'));
  if (missingKey === undefined) return refuse('"missingkey" must be default, zero or error');
  return { template: sourceFile('<template>', template), context: value.get('context') ?? null, missingKey };
}

function missingKeyOf(value: Json | undefined): MissingKey | undefined {
  if (value === undefined || value === null || value === '') return 'default';
  return value === 'default' || value === 'zero' || value === 'error' ? value : undefined;
}
