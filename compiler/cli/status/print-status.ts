import type { Listing, Status } from '../../plan/connection.ts';
import { members } from '../../plan/json-of.ts';

/** Deployments, or with `listings` everything that there is, by its title. */
export function statusJson(rows: readonly Status[], listings: readonly Listing[] | undefined) {
  const deployments = rows.map(deploymentJson);
  if (!listings) return deployments;
  const parts = listings.map(({ title, rows: own }) => [title, own.map((row) => members(row))] as const);
  return members({ ...Object.fromEntries(parts), deployments });
}

function deploymentJson({ name, place, version, health, messages, runs, governance, canDeploy }: Status) {
  return members({
    deployment: name,
    infra: place,
    bundle: version,
    health,
    messages,
    runs: members(runs),
    governance,
    can_deploy: canDeploy,
  });
}

/** The same as tables, with the messages below the deployment that they are about. */
export function statusText(rows: readonly Status[], listings: readonly Listing[]): string {
  const tables = listings.map(({ title, rows: own }) => listingTable(title, own));
  return [...tables, deploymentTable(rows)].join('\n');
}

function listingTable(title: string, rows: Listing['rows']): string {
  const [first] = rows;
  if (!first) return `No ${title}.\n`;
  const keys = Object.keys(first);
  const cells = rows.map((row) => keys.map((key) => cellOf(row[key])));
  const head = keys.map((key, index) =>
    (index === 0 ? title.replace(/s$/, '') : key.replaceAll('_', ' ')).toUpperCase(),
  );
  return `${aligned([head, ...cells]).join('\n')}\n`;
}

function cellOf(value: string | boolean | readonly string[] | undefined): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  const text = typeof value === 'string' ? value : (value ?? []).join(', ');
  return text === '' ? '-' : text;
}

function deploymentTable(rows: readonly Status[]): string {
  if (rows.length === 0) return 'No deployments.\n';
  const head = ['DEPLOYMENT', 'INFRA', 'BUNDLE', 'HEALTH', 'MAY DEPLOY'];
  const cells = rows.map(({ name, place, version, health, canDeploy }) => [
    name,
    place,
    version,
    health,
    canDeploy ? 'yes' : 'no',
  ]);
  const [title = '', ...lines] = aligned([head, ...cells]);
  const body = rows.flatMap((row, index) => [lines[index] ?? '', ...said(row)]);
  return `${[title, ...body].join('\n')}\n`;
}

function said({ messages, runs, governance }: Status): readonly string[] {
  const lines = Object.entries(runs).map(([end, names]) => `Scenarios ${end}: ${names.join(', ')}`);
  return [...messages, ...lines, ...governance.map((text) => `Govern: ${text}`)].map((text) => `    ${text}`);
}

function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, index) => Math.max(...rows.map((row) => row[index]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
