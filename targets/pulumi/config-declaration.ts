import { inWords } from '../../compiler/util/in-words.ts';
import type { Dict } from '../../compiler/value/literal.ts';
import { pick, pickDict, pickText } from '../../compiler/value/pick.ts';
import type { Value } from '../../compiler/value/value.ts';

const types = ['array', 'boolean', 'integer', 'object', 'string'] as const;

/** What Pulumi would say against a declaration when it reads the project (`Project.Validate` and the schema of Pulumi.yaml); undefined when it takes it. */
export function declarationProblem(declaration: Dict<Value>): string | undefined {
  const type = pick(declaration, 'type');
  const value = pick(declaration, 'default');
  if (value && declaration.entries.has('value')) return 'it has both "default" and "value"';
  if (!type) return undefined;
  const problem = typeProblem(declaration);
  if (problem !== undefined || !value || value.kind === 'null') return problem;
  return isOfType(value, declaration) ? undefined : `its default is not of the type "${typeName(declaration)}"`;
}

/** The type of a value or, under `items`, of the items of an array. */
function typeProblem(declaration: Dict<Value>): string | undefined {
  const type = pickText(declaration, 'type') ?? '';
  if (!types.some((each) => each === type)) return `its "type" must be one of ${inWords(types)}`;
  if (type !== 'array') return undefined;
  const items = pickDict(declaration, 'items');
  return items ? typeProblem(items) : 'an array says under "items" what it consists of, as in {type: string}';
}

function typeName(declaration: Dict<Value>): string {
  const items = pickDict(declaration, 'items');
  return items ? `array<${typeName(items)}>` : (pickText(declaration, 'type') ?? '');
}

function isOfType(value: Value, declaration: Dict<Value>): boolean {
  switch (pickText(declaration, 'type')) {
    case 'string':
      return value.kind === 'string' || isOpen(value);
    case 'integer':
      return value.kind === 'integer' || (value.kind === 'string' && /^[+-]?\d+$/.test(value.value)) || isOpen(value);
    case 'boolean':
      return (
        value.kind === 'boolean' || (value.kind === 'string' && /^(?:true|false)$/.test(value.value)) || isOpen(value)
      );
    case 'object':
      return value.kind === 'dict' || isOpen(value);
    default: {
      const items = pickDict(declaration, 'items');
      return value.kind === 'list' ? value.items.every((item) => items && isOfType(item, items)) : isOpen(value);
    }
  }
}

/** What is only known later is told by others. */
function isOpen({ kind }: Value): boolean {
  return kind === 'ref' || kind === 'text' || kind === 'secret' || kind === 'foreign' || kind === 'unresolved';
}
