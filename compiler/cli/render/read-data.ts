import type { Node } from '../../ast/node.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { hasError, type Outcome, outcome } from '../../diagnostics/outcome.ts';
import { fromJson } from '../../go-template/from-json.ts';
import { float, type GoValue, integer, list, map } from '../../go-template/value.ts';
import { type SourceFile, sourceFile } from '../../source/source-file.ts';
import { startOf } from '../../source/span.ts';
import { never } from '../../util/never.ts';
import type { Session } from '../command.ts';
import { readText } from '../disk.ts';
import type { Argument } from '../invocation.ts';
import { shownPath } from '../paths.ts';
import { renderDiagnostics as say } from './diagnostics.ts';

/** A file that somebody named on the command line. Reports STK8060, STK8022 and STK8023. */
export function readSource(session: Session, argument: Argument): Outcome<SourceFile> {
  const path = shownPath(session.world, argument.text);
  const found = readText(session.world, path);
  if (found && 'text' in found) return outcome(sourceFile(path, found.text));
  return outcome(sourceFile(path, ''), [found?.problem ?? say.noFile(argument.at, { path })]);
}

/**
 * A template's data from a JSON or YAML file: whole numbers are `int64`, others `float64`. Without a file they are an empty map.
 * Reports STK8060, STK8062, STK8065, STK1530, and what is wrong with the YAML.
 */
export function readData(session: Session, argument: Argument | undefined): Outcome<GoValue> {
  if (!argument) return outcome(map());
  const source = readSource(session, argument);
  if (hasError(source.diagnostics)) return outcome(null, source.diagnostics);
  const { name } = source.value;
  if (name.endsWith('.json')) return fromJson(source.value);
  if (name.endsWith('.yaml') || name.endsWith('.yml')) return readYaml(session, source.value);
  return outcome(null, [say.dataFormat(startOf(source.value), { path: name })]);
}

function readYaml(session: Session, file: SourceFile): Outcome<GoValue> {
  const document = session.compiler.parse(file, { yamlVersion: undefined });
  const diagnostics: Diagnostic[] = [...document.diagnostics];
  const value = document.value.root === undefined ? null : fromNode(document.value.root, diagnostics);
  return outcome(value, diagnostics);
}

function fromNode(node: Node, diagnostics: Diagnostic[]): GoValue {
  switch (node.kind) {
    case 'null':
      return null;
    case 'boolean':
    case 'string':
      return node.value;
    case 'integer':
      return fromInteger(BigInt(node.value));
    case 'float':
      return float(node.value);
    case 'list':
      return list(node.items.map((item) => fromNode(item, diagnostics)));
    case 'dict':
      return map(Array.from(node.entries, ([key, entry]) => [key, fromNode(entry.value, diagnostics)] as const));
    case 'include':
    case 'merge':
      diagnostics.push(say.dataInclude(node, { tag: node.kind === 'include' ? node.tag : 'use' }));
      return null;
    default:
      return never(node);
  }
}

/** Beyond 64 bits Go's readers make a float. */
function fromInteger(value: bigint): GoValue {
  return BigInt.asIntN(64, value) === value ? integer('int64', value) : float(Number(value));
}
