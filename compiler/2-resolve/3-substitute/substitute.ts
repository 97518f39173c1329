import { placesIn } from '../../ast/place-in-scalar.ts';
import { parsePlaceholders } from '../../expression/placeholders.ts';
import type { Expression, Placeholder, Variable } from '../../expression/syntax.ts';
import { canonicalize } from '../../schema/canonicalize.ts';
import { dictType, itemType, memberOf } from '../../schema/descend.ts';
import type { FieldType } from '../../schema/type.ts';
import { partsOf } from '../../shared-work.ts';
import { placeOf, type Span } from '../../source/span.ts';
import { didYouMean } from '../../util/did-you-mean.ts';
import { never } from '../../util/never.ts';
import { refAt } from '../../value/build.ts';
import type { Dict, Entry, List, Str, Tree } from '../../value/literal.ts';
import { mapEntriesWith, mapItems, withValue } from '../../value/map.ts';
import type { Value } from '../../value/value.ts';
import { checkMapping } from '../check-mapping.ts';
import { resolveDiagnostics as say } from '../diagnostics.ts';
import { checkVariables } from '../variables/check-variables.ts';
import { isSensitive } from '../variables/declaration.ts';
import { applyPatterns } from '../variables/pattern.ts';
import {
  type Variable as Definition,
  declaredOutside,
  findVariable,
  innerScope,
  renewedScope,
  settingsIn,
} from '../variables/scope.ts';
import { spelledOut, tolerated } from './as-the-original.ts';
import { markAssembled } from './assembled-credential.ts';
import { computed } from './computed.ts';
import { withCredentials } from './credentials.ts';
import { embed, plainText } from './embed.ts';
import type { Finding } from './expression-scope.ts';
import { type Beside, feedsCredential } from './feeds-credential.ts';
import { foreignValue } from './foreign-value.ts';
import { formerSetting } from './former-setting.ts';
import { circle, secretAt, traceVariable, unresolved, usedAt } from './found-variable.ts';
import { insideDynamic } from './inside-dynamic.ts';
import { keepUndeclared } from './keep-undeclared.ts';
import { longChain, neededBy } from './long-chain.ts';
import { ownVariables } from './own-variables.ts';
import { hasBlanks, isOurs, isSetting } from './own-words.ts';
import { reportForeignWords, reportGoTemplate } from './report-foreign.ts';
import { withOwnKey } from './report-key.ts';
import { reportUnresolved } from './report-unresolved.ts';
import { keepPlain, simpleText } from './simple-text.ts';
import { isTheSame, staysAsItIs } from './stays.ts';
import type { Site } from './substitution.ts';
import { undeclaredCredential } from './undeclared-credential.ts';

/**
 * `node` with every placeholder replaced (specs/laktory-language §3). Parts without placeholders stay the same objects. Trees hold
 * placeholders whose values are trees, so everything that takes part in that circle stands in this file.
 *
 * `type` tells which mappings are models: there a key `variables` opens an inner scope and is not part of the result. In free
 * maps, and where nothing is known of the type, `variables` is a key like any other. Mappings that placeholders stand for are spelled as
 * the type wants it (STK2205, STK2206).
 */
export function substitute(node: Tree, site: Site, type?: FieldType): Value {
  switch (node.kind) {
    case 'string':
      return inPlaceOf(node, substituteText(node, site), site, type);
    case 'list':
      return isTheSame(node, site) ? node : substituteList(node, site, itemType(type));
    case 'dict':
      return isTheSame(node, site) ? node : substituteDict(node, site, type);
    case 'null':
    case 'boolean':
    case 'integer':
    case 'float':
      return node;
    default:
      return never(node);
  }
}

/** What a placeholder stands for, spelled as the field wants it. */
function inPlaceOf(node: Str, value: Value, { substitution: { report, trace } }: Site, type?: FieldType): Value {
  if (value === node) return node;
  trace?.(value, { kind: 'placeholder', from: node });
  return type && (value.kind === 'dict' || value.kind === 'list')
    ? canonicalize(value, type, { report, trace })
    : value;
}

function substituteList(list: List<Tree>, site: Site, type: FieldType | undefined): Value {
  return mapItems<Tree, Value>(list, (item) => substitute(item, site, type));
}

function substituteDict(dict: Dict<Tree>, site: Site, type: FieldType | undefined): Value {
  const own = dictType(type, dict);
  if (own?.kind === 'object' && own.isVerbatim) return dict;
  const variables = own?.kind === 'object' ? ownVariables(dict, own) : undefined;
  const below = variables ? belowVariables(variables, site) : site;
  const inner = own?.kind === 'object' && own.knownAs !== undefined ? known(dict, own.knownAs, below) : below;
  return mapEntriesWith<Tree, Value, Level>(dict, substituteEntry, { dict, type: own, site: inner, variables });
}

/** The place inside a mapping that has variables of its own. */
function belowVariables(variables: Entry<Tree>, site: Site): Site {
  const { report } = site.substitution;
  if (checkMapping(variables, report)) checkVariables(variables.value, report);
  const scope = innerScope(site.scope, variables.value.kind === 'dict' ? variables.value : undefined);
  return scope === site.scope ? site : { ...site, scope };
}

/** A mapping with what is known of all its entries. */
interface Level extends Beside {
  /** Its own variables, which are no part of it. */
  readonly variables: Entry<Tree> | undefined;
}

function substituteEntry(written: Entry<Tree>, level: Level): Entry<Value> | undefined {
  const { dict, type, site, variables } = level;
  const entry = written.key.includes('${') ? withOwnKey(written, dict, site) : written;
  const { key, value } = entry;
  if (variables && key === 'variables') return undefined;
  if (staysAsItIs(value, site)) return entry;
  const isCredential = value.kind === 'string' && feedsCredential(entry, level);
  const inner = key === 'dynamic' ? insideDynamic(value, site) : site;
  return withValue(
    entry,
    isCredential ? substituteCredential(value, site) : substitute(value, inner, memberOf(type, key)),
  );
}

/** The place inside a mapping that expressions know by a name. Variables may use that name, so their values are not those further out. */
function known(dict: Dict<Tree>, name: string, site: Site): Site {
  const renewed = { ...site, scope: renewedScope(site.scope) };
  return { ...renewed, around: { name, dict, site: renewed } };
}

function substituteCredential(node: Tree, site: Site): Value {
  return undeclaredCredential(node, site) ?? markAssembled(substitute(node, site), node, site.scope);
}

/**
 * The value of a text: itself without placeholders; with its type when it is a single placeholder; otherwise text
 * (specs/laktory-language §3.2, with the type rule as it was meant).
 */
export function substituteText(node: Str, site: Site): Value {
  const { patterns } = site.scope;
  const text = patterns.length > 0 ? patternsApplied(node, site) : node.value;
  // Nearly all texts have none of what follows, and this is one look at them instead of two.
  if (!text.includes('{')) return text === node.value ? node : { ...node, value: text };
  if (text.includes('{{') && !site.isForeign) reportGoTemplate(node, site);
  if (!text.includes('${')) return text === node.value ? node : { ...node, value: text };
  const simple = patterns.length === 0 ? simpleText(node, site) : undefined;
  if (simple) return simple;
  const known = text === node.value ? site.substitution.shared?.parts : undefined;
  const parsed = partsOf(node, known, () => parsePlaceholders(text, placesIn(node)));
  for (const diagnostic of parsed.diagnostics) site.substitution.report(tolerated(diagnostic, site));
  const [only] = parsed.value;
  const isSingle = parsed.value.length === 1 && only !== undefined && typeof only !== 'string';
  return isSingle ? valueAt(only, site) : embed(parsed.value, node, site, valueAt);
}

/** Each pattern that cannot be used here is told once. */
function patternsApplied(node: Str, { scope, substitution: { report, state } }: Site): string {
  return applyPatterns(node.value, scope.patterns, (variable, reason) => {
    if (state.refused.has(variable)) return;
    state.refused.add(variable);
    report(say.patternVariable(variable, { pattern: variable.key, reason }, [{ at: node, note: 'the text' }]));
  });
}

/** The value of one placeholder, placed where the placeholder stands. Reports variables without a value: STK2040, STK2041. */
function valueAt(part: Placeholder, site: Site): Value {
  switch (part.kind) {
    case 'variable':
      if (site.substitution.allowUnresolved && hasBlanks(part)) return spelledOut(part, site);
      return part.steps.length > 0 ? resolvePath(part, site) : resolveVariable(part, site);
    case 'computed':
      return compute(part.expression, part, site);
    case 'reference':
      return refAt(part, plainText(part.parts, part, site, valueAt));
    case 'foreign':
      if (isOurs(part)) return unresolved(part.text, part);
      if (isSetting(part, site)) return settingAt(part, site);
      if (part.text.startsWith('${current_user.')) site.substitution.report(say.currentUser(part, { text: part.text }));
      if (!site.isForeign) reportForeignWords(part, site);
      return foreignValue(part, site, valueAt);
    default:
      return never(part);
  }
}

/** The value of one placeholder that stands in a text which is no part of a stack. */
export function placeholderValue(part: Placeholder, site: Site): Value {
  return valueAt(part, site);
}

function settingAt(part: Placeholder, site: Site): Value {
  const name = part.text.slice(part.text.indexOf('.') + 1, -1);
  const settings = settingsIn(site.scope);
  const setting = settings.get(name.toLowerCase());
  if (setting) {
    site.substitution.state.used.add(setting);
    return { ...substitute(setting.value, site), ...placeOf(part) };
  }
  const names = [...settings.values()].map(({ key }) => key);
  const suggestion = didYouMean(name, names);
  const row = site.substitution.allowUnresolved ? say.unknownSettingAllowed : say.unknownSetting;
  site.substitution.report(row(part, { name, suggestion }));
  return unresolved(part.text, part);
}

/** What has no value is written out as it stands, always with `vars`, as the original does. */
function resolveVariable(part: Variable, site: Site): Value {
  const name = plainText(part.name, part, site, valueAt);
  const found = lookUp(name, part, site);
  if (found) keepPlain(found, part, site);
  if (found) return found;
  // A name that is made of what has no value was reported there.
  if (!name.includes('${')) reportUnresolved(name, part, site);
  return unresolved(`\${vars.${name}}`, part);
}

/** The original knows no paths into variables (`${vars.sizes.dev}`), and where unresolved text may stay they stay as it leaves them. */
function resolvePath(part: Variable, site: Site): Value {
  if (!site.substitution.allowUnresolved) return compute(stepsOf(part), part, site);
  const better = `\${{ ${part.text.slice(2, -1)} }}`;
  site.substitution.report(say.pathIntoVariable(part, { text: part.text, better }));
  return unresolved(part.text, part);
}

/** `${vars.sizes.dev}` as the expression that it is. */
function stepsOf(part: Variable): Expression {
  const { steps, place } = part;
  // As far as offsets of the text are known.
  const [start, end] = [steps[0]?.start ?? 0, steps.at(-1)?.end ?? 0];
  const value = { kind: 'embedded', placeholder: { ...part, steps: [] }, start, end } as const;
  return { root: { kind: 'access', value, steps, start, end }, place };
}

/** How expressions find what they name. */
const finding: Finding = { valueAt, replaced: substitute, lookUp };

function compute(expression: Expression, at: Span, site: Site): Value {
  // After a mistake nothing is known of the value, so nothing more is said of it.
  return computed(expression, at, { site, finding }) ?? unresolved('${vars.unknown}', at);
}

/** The value of the variable `name` as seen from a place, with its own placeholders replaced; undefined when there is none. */
function lookUp(name: string, at: Span, site: Site): Value | undefined {
  const { scope, substitution } = site;
  const variable = findVariable(scope, name) ?? formerSetting(name, at, site);
  if (!variable) return undefined;
  const { resolving, used } = substitution.state;
  used.add(variable); // Also what is known: settings are worked out by a run of their own in the same scope.
  keepUndeclared({ name, at: placeOf(at) }, variable, site);
  const known = scope.resolved.get(variable);
  if (known) return usedValue(known, at, variable, site);
  if (isSensitive(variable.value)) return secretAt(at, variable, substitution);
  const declared = declaredOutside(scope, variable, ({ value: declaration }) => isSensitive(declaration));
  if (declared) {
    // Once sensitive, always sensitive: a value in the stack would be one that is committed.
    substitution.report(say.sensitiveWithValue(variable.value, { name: declared.key, what: 'a value' }));
    return secretAt(at, declared, substitution);
  }
  if (resolving.includes(variable)) return circle(variable, at, substitution);
  if (resolving.length === longChain)
    for (const needed of neededBy(variable, scope, resolving)) workedOut(needed, site);
  return usedValue(workedOut(variable, site), at, variable, site);
}

function usedValue(value: Value, at: Span, variable: Definition, site: Site): Value {
  const placed = usedAt(at, value, site.substitution);
  traceVariable(placed, value, variable, site);
  return placed;
}

/** The value of a variable as seen from a scope, where it is kept. */
function workedOut(variable: Definition, site: Site): Value {
  const { scope, substitution } = site;
  const known = scope.resolved.get(variable);
  if (known) return known;
  const { resolving } = substitution.state;
  resolving.push(variable);
  const found = substitute(variable.value, site);
  // Nothing is known of what needs itself; what was put together until then grows with every variable of the circle.
  const isKnown = !substitution.state.circular.has(variable);
  const replaced = isKnown ? found : unresolved(`\${vars.${variable.key}}`, variable.value);
  const value = withCredentials(variable, replaced);
  if (value !== replaced) substitution.state.credentials.any = true;
  resolving.pop();
  scope.resolved.set(variable, value);
  return value;
}
