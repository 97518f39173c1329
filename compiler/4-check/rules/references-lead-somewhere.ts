import type { Reference, Resource } from '../../ir/program.ts';
import type { Rule, Subject } from '../../rule.ts';
import { type AttributePath, followPath } from '../../schema/attribute-path.ts';
import { suggester } from '../../util/did-you-mean.ts';
import { never } from '../../util/never.ts';
import { type PathStep, pathText } from '../../value/path.ts';
import type { Ref } from '../../value/value.ts';
import { checkDiagnostics as say } from '../diagnostics.ts';

/** `${resources.name.attribute}`: the name exists and is switched on, and its type has the attribute. STK4000–STK4003, STK4012, STK4013, STK4026, STK4032. */
export const referencesLeadSomewhere: Rule = (subject) => {
  const { byName, aliases } = subject.program.index;
  const near = suggester(() => [...byName.keys(), ...aliases.keys()]);
  const suggest = (ref: Ref, name: string) =>
    withoutKind(ref, (one) => byName.has(one) || aliases.has(one)) ?? near(name);
  return {
    reference({ ref, from, link }) {
      if (!link) reportUnknown(ref, subject, suggest);
      else if (link.target.kind === 'provider' && link.path.length > 0) reportOfProvider(ref, from, subject);
      else if (link.target.kind === 'resource') {
        const { target, copy, path } = link;
        if (path.length > 0) reportAttribute(ref, { target, path }, subject);
        reportSpelling(ref, path, subject);
        reportCopy(ref, { target, copy, path }, subject);
      }
    },
  };
};

/** Providers are configured, and have nothing that could be read. As the provider of a resource this is reported elsewhere. */
function reportOfProvider(ref: Ref, from: Reference['from'], { report }: Subject): void {
  if (from?.kind === 'resource' && from.options.provider === ref) return;
  const [name, path] = [ref.text, ref.text.slice(ref.text.lastIndexOf('.') + 1)];
  const reason = 'a provider has no attributes that can be referred to; a variable can hold the value for both';
  report(say.doubtfulAttribute(ref, { path, name: name.slice(0, -path.length - 1), reason }));
}

function reportUnknown(
  ref: Ref,
  { program: { index }, options, report }: Subject,
  suggest: (ref: Ref, name: string) => string,
): void {
  const name = longestDisabled(ref, index.disabled) ?? nameIn(ref);
  const disabled = index.disabled.get(name);
  const shown = writtenReference(ref);
  // What a variable stands for may be a secret: a message shows what was written.
  if (shown !== undefined && !disabled) {
    const row = { name: shown, suggestion: '' };
    report(
      options.allowUnresolved
        ? say.unknownReferenceAllowed(ref, { ...row, text: `\${resources.${shown}}` })
        : say.unknownReference(ref, row),
    );
    return;
  }
  const toDisabled = options.allowUnresolved ? say.referenceToDisabledAllowed : say.referenceToDisabled;
  if (disabled) report(toDisabled(ref, { name }, [{ at: disabled, note: 'switched off here' }]));
  else if (!options.allowUnresolved) report(say.unknownReference(ref, { name, suggestion: suggest(ref, name) }));
  else
    report(
      say.unknownReferenceAllowed(ref, { name, suggestion: suggest(ref, name), text: `\${resources.${ref.text}}` }),
    );
}

/** What stands behind `resources.` in the source when a placeholder is in it, or when the whole came from elsewhere; else undefined. */
function writtenReference({ file, start, end }: Ref): string | undefined {
  const written = file.text.slice(start, end);
  const inside = /^\$\{\s*resources\.(.*)\}$/s.exec(written)?.[1];
  if (inside === undefined) return /vars?[.[]/.test(written) ? written : undefined;
  return inside.includes('${') ? inside : undefined;
}

/** Blocks are called by their names alone: `${resources.databricks_jobs.load.id}` is meant for `${resources.load.id}`. */
function withoutKind({ text }: Ref, isName: (name: string) => boolean): string | undefined {
  const [, ...rest] = text.split('.');
  const [name = ''] = rest;
  return isName(name) ? ` Did you mean "\${resources.${rest.join('.')}}"?` : undefined;
}

/** Names rarely have dots, so what stands before the first one is what the user meant. */
function nameIn(ref: Ref): string {
  return ref.text.split(/[.[]/)[0] ?? ref.text;
}

interface Copied {
  readonly target: Resource;
  readonly copy: string;
  readonly path: readonly PathStep[];
}

/** Of a resource with `count` or `for_each` one copy must be picked, and of others none can be. */
function reportCopy(ref: Ref, { target, copy, path }: Copied, { report }: Subject): void {
  const { name, meta } = target;
  const isCounted = meta?.entries.has('count') ?? false;
  const isRepeated = isCounted || (meta?.entries.has('for_each') ?? false);
  if (isRepeated === (copy !== '') || (copy === '' && path.length === 0)) return;
  const example = isCounted ? '[0]' : '["key"]';
  const reason = isRepeated
    ? `"${name}" is repeated, so one of its copies must be picked, as in "${name}${example}.${pathText(path)}"`
    : `"${name}" is not repeated, so it has no copies to pick from`;
  report(say.doubtfulAttribute(ref, { path: isRepeated ? pathText(path) : copy, name, reason }));
}

function longestDisabled(ref: Ref, disabled: ReadonlyMap<string, unknown>): string | undefined {
  for (let end = ref.text.length; end > 0; end = ref.text.lastIndexOf('.', end - 1)) {
    if (disabled.has(ref.text.slice(0, end))) return ref.text.slice(0, end);
  }
  return undefined;
}

function reportAttribute(ref: Ref, { target, path }: Omit<Copied, 'copy'>, subject: Subject): void {
  const { name, type, shape } = target;
  const found = shape ? followPath(shape, path) : brokenPath(path);
  if (!found || found.kind === 'found') return;
  if (found.kind === 'unknown') {
    const { name: attribute, suggestion } = found;
    const message = subject.options.allowUnresolved ? say.unknownAttributeAllowed : say.unknownAttribute;
    subject.report(message(ref, { name, type, attribute, suggestion }));
  } else subject.report(say.doubtfulAttribute(ref, { path: pathText(path), name, reason: reasonOf(found) }));
}

/** Where nothing is known of the type: what can be no attribute. An operator behind the path is left to Terraform. */
function brokenPath(path: readonly PathStep[]): AttributePath | undefined {
  const broken = path.find(({ kind, name }) =>
    kind === 'unreadable' ? !/^\s*[-+*/%<>=!&|?]/.test(name) : kind === 'attribute' && !/^[A-Za-z_]/.test(name),
  );
  return broken && { kind: 'unreadable', rest: broken.text };
}

/** `objectId` was read as `object_id`. */
function reportSpelling(ref: Ref, [first]: readonly PathStep[], { report }: Subject): void {
  if (first?.kind !== 'attribute' || !first.name.includes('_') || ref.text.includes(first.text)) return;
  const written = first.name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  report(say.attributeOfPulumi(ref, { written, name: first.name }));
}

/** What Terraform will probably say against the path, in words. */
function reasonOf(found: Exclude<AttributePath, { kind: 'found' | 'unknown' }>): string {
  switch (found.kind) {
    case 'needs-index':
      return `"${found.name}" is a list, of which one item must be picked: "${found.name}[0].${found.next}"`;
    case 'set-index':
      return `"${found.name}" is a set, of which no item can be picked by number`;
    case 'no-parts':
      return `"${found.name}" is a single value without parts`;
    case 'unreadable':
      return `"${found.rest}" cannot be read`;
    default:
      return never(found);
  }
}
