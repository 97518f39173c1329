import type { Program, Resource } from '../../../compiler/ir/program.ts';
import { providerOfType } from '../../../compiler/kinds/terraform/known-providers.ts';
import type { Rule, Subject } from '../../../compiler/rule.ts';
import { itemType } from '../../../compiler/schema/descend.ts';
import type { Age, FieldType } from '../../../compiler/schema/type.ts';
import type { Span } from '../../../compiler/source/span.ts';
import { compareVersions, readVersion, type Version } from '../../../compiler/util/version.ts';
import type { Value } from '../../../compiler/value/value.ts';
import { terraformDiagnostics as say } from '../diagnostics.ts';
import { ceilingOf, lowestVersion } from '../lowest-version.ts';

/**
 * The provider that Terraform installs has the types and fields that the stack uses: the lowest version that the provider's `version` admits
 * is as old as what is written, and not too new for it. Nothing is said where the stack pins nothing, and where nobody has looked. STK6032, STK6033.
 */
export const fieldsAreOfTheirVersion: Rule = ({ program, report }) => {
  const pins = new Map<string, Pin | undefined>();
  const pinOf = (resource: Resource): Pin | undefined => {
    const provider = localName(resource, program);
    if (!pins.has(provider)) pins.set(provider, pinnedVersion(provider, program));
    return pins.get(provider);
  };
  if (!program.providers.some(({ version }) => version?.kind === 'string')) return {};
  return {
    provider({ name, shape, properties }) {
      const pin = pinnedVersion(name, program);
      if (shape && pin) checkFields(properties, shape, { pin, owner: name, report });
    },
    resource(resource) {
      const { shape, type, properties, at } = resource;
      const pin = shape && pinOf(resource);
      if (!shape || !pin) return;
      const check = { pin, owner: type, report };
      if (!isOfVersion(shape.age, { at, what: `"${type}"` }, check)) return;
      checkFields(properties, shape, check);
    },
  };
};

/** What the stack says about the version of a provider. */
interface Pin {
  readonly provider: string;
  readonly version: Version;
  /** Every version that is admitted is older than `version`, which is not. */
  readonly isAbove: boolean;
}

interface Check {
  readonly pin: Pin;
  /** The type that fields belong to. */
  readonly owner: string;
  readonly report: Subject['report'];
}

function pinnedVersion(provider: string, { providers }: Program): Pin | undefined {
  const value = providers.find(({ name, version }) => name === provider && version)?.version;
  if (value?.kind !== 'string') return undefined;
  const [version, ceiling] = [lowestVersion(value.value), ceilingOf(value.value)];
  if (version) return { provider, version, isAbove: false };
  return ceiling && { provider, version: ceiling, isAbove: true };
}

function localName({ options: { provider }, type }: Resource, { links }: Program): string {
  const target = provider?.kind === 'ref' ? links.get(provider)?.target : undefined;
  if (target?.kind === 'provider') return target.name;
  return provider?.kind === 'string' ? (provider.value.split('.', 1)[0] ?? '') : providerOfType(type);
}

function checkFields(value: Value, type: FieldType | undefined, check: Check): void {
  if (value.kind === 'list') for (const item of value.items) checkFields(item, itemType(type), check);
  if (value.kind !== 'dict' || !type) return;
  for (const entry of value.entries.values()) {
    const field = type.kind === 'object' ? type.fields.get(entry.key) : undefined;
    const inner = type.kind === 'map' ? type.value : field?.type;
    const what = `"${entry.key}" of ${type.kind === 'object' ? type.name : check.owner}`;
    if (isOfVersion(field, { at: entry, what }, check)) checkFields(entry.value, inner, check);
  }
}

function isOfVersion(
  age: Age | undefined,
  { at, what }: { readonly at: Span; readonly what: string },
  { pin, report }: Check,
): boolean {
  const absent = age?.absentIn === undefined ? undefined : readVersion(age.absentIn);
  if (!age || !absent) return true;
  const number = pin.version.join('.');
  const pinned = pin.isAbove
    ? `in the versions of the provider "${pin.provider}" below ${number}, of which its "version" allows one`
    : `in version ${number} of the provider "${pin.provider}", the lowest that its "version" allows`;
  const row = { what, pinned };
  const order = compareVersions(pin.version, absent);
  if (age.since !== undefined && order <= 0) report(say.notYetThere(at, { ...row, since: age.since }));
  else if (age.until !== undefined && order >= 0 && !pin.isAbove)
    report(say.noLongerThere(at, { ...row, until: age.until }));
  else return true;
  return false;
}
