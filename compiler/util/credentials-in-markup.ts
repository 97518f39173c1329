import { namesCredential } from './names-credential.ts';
import { isOpenKey } from './secret-contents.ts';
import type { Part } from './text-part.ts';

/** What stands between two tags, with the name of the first: `<password>…</password>`. */
const element = /<([\w:.-]{1,100})(?:[ \t][^<>]{0,300})?>[ \t]{0,20}(?:<!\[CDATA\[)?([^<>\]\n]{3,4000})(?:\]\]>|<\/)/dg;

/** A name with its value behind it: `<name>db.password</name><value>…</value>`, and `<add key="ApiKey" value="…"/>`. */
const pairs: readonly RegExp[] = [
  /<(?:name|key)>\s{0,20}([\w.-]{1,200})\s{0,20}<\/(?:name|key)>\s{0,200}<value>\s{0,200}(?:<!\[CDATA\[)?([^<>\]\n]{3,4000})/dgi,
  /\b(?:name|key)=["']([\w.-]{1,200})["'][ \t]{1,20}value=["']([^"'<>\n]{3,4000})["']/dgi,
];

/** The parts of XML that stand where a name calls them a credential: settings of Maven, Hadoop, .NET. What is read from elsewhere is among them. */
export function credentialsInMarkup(text: string): readonly Part[] {
  if (!text.includes('</') && !text.includes('/>')) return [];
  const parts: Part[] = [];
  for (const form of [element, ...pairs])
    for (const { 1: name = '', indices } of text.matchAll(form)) {
      const [start, end] = indices?.[2] ?? [0, 0];
      if (namesCredential(name)) parts.push({ start, end });
    }
  return parts;
}

/** Pairs in a text of YAML or JSON, with the numbers of the groups that are name and value: either may stand first. */
const namedPairs: readonly (readonly [RegExp, number, number])[] = [
  [
    /\b(?:name|key)["']?:[ \t]{0,9}["']?([\w.-]{1,200})["']?,?[ \t]{0,9}\n[ \t]{0,60}["']?value["']?:[ \t]{0,9}["']?([^"'\s][^"'\n]{2,4000})/dg,
    1,
    2,
  ],
  [
    /\bvalue["']?:[ \t]{0,9}["']?([^"'\s][^"'\n]{2,4000})["']?,?[ \t]{0,9}\n[ \t]{0,60}["']?(?:name|key)["']?:[ \t]{0,9}["']?([\w.-]{1,200})/dg,
    2,
    1,
  ],
  [
    /\b(?:name|key)["']?[ \t]{0,9}:[ \t]{0,9}["']?([\w.-]{1,200})["']?,[ \t]{0,9}["']?value["']?[ \t]{0,9}:[ \t]{0,9}["']?([^"'\s,{}][^"'\n,{}]{2,4000})/dg,
    1,
    2,
  ],
  [
    /"value"\s{0,20}:\s{0,20}"([^"\n]{3,4000})"\s{0,20},\s{0,20}"(?:name|key)"\s{0,20}:\s{0,20}"([\w.-]{1,200})"/dg,
    2,
    1,
  ],
];

/** The values of such pairs that their names call credentials. */
export function credentialsInPairs(text: string): readonly Part[] {
  if (!text.includes('value')) return [];
  const parts: Part[] = [];
  for (const [form, name, value] of namedPairs)
    for (const match of text.matchAll(form)) {
      const [start, end] = match.indices?.[value] ?? [0, 0];
      if (namesCredential(match[name] ?? '')) parts.push({ start, end });
    }
  return parts;
}

/** What a Secret of Kubernetes holds that is written as a YAML or JSON text (`kubectl_manifest`), but for names, hosts and the like. */
export function credentialsInManifest(text: string): readonly Part[] {
  if (!text.includes('Secret') || !secretKind.test(text)) return [];
  const parts: Part[] = [];
  let start = 0;
  for (const document of text.split(/^(?=---)/m)) {
    // In one text of JSON it cannot be told whose contents are whose.
    if (secretKind.test(document) && !/["']ConfigMap["']/.test(document)) addContents(document, start, parts);
    start += document.length;
  }
  return parts;
}

const secretKind =
  /(?:^[ \t]{0,100}|[{,][ \t]{0,20}|"|')kind["']?[ \t]{0,20}:[ \t]{0,20}["']?Secret["']?[ \t\r]{0,20}(?:[,}]|$)/m;

function addContents(document: string, offset: number, parts: Part[]): void {
  for (const [contents, entry] of forms)
    for (const { groups, indices } of document.matchAll(contents)) {
      const content = groups?.['content'] ?? '';
      const [from] = indices?.groups?.['content'] ?? [0];
      for (const { 1: key = '', 2: value = '', indices: places } of content.matchAll(entry)) {
        const start = offset + from + (places?.[2]?.[0] ?? 0);
        if (!isOpenKey(key)) parts.push({ start, end: start + value.length });
      }
    }
}

/** What is indented more than the key, and what stands in braces, each with what one entry of it is. */
const forms: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^(?<indent>[ \t]{0,100})(?:data|stringData):[ \t\r]{0,20}\n(?<content>(?:\k<indent>[ \t]+\S.*(?:\n|$))+)/dgm,
    /^[ \t]+["']?([\w.-]{1,253})["']?:[ \t]+["']?([^\s"'|>][^"'\n]{0,4000})/dgm,
  ],
  [
    /\b(?:data|stringData)["']?\s{0,9}:\s{0,9}\{(?<content>[^{}]{0,20000})\}/dg,
    /["']?([\w.-]{1,253})["']?\s{0,9}:\s{0,9}["']?([^\s"',{}][^"',{}\n]{0,4000})/dg,
  ],
];
