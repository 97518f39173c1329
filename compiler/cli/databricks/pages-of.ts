import type { Api, Call } from './api.ts';
import { CallFailed } from './runnable.ts';
import { documentsIn, textIn, type Wire, type WireDocument } from './wire.ts';

/** The answer to a call, which must be one. */
export async function answerOf(api: Api, call: Call): Promise<Wire> {
  const reply = await api.call(call);
  if (reply.kind === 'failed') throw new CallFailed(reply.failure);
  return reply.body;
}

/** All entries of a list that comes in pages. */
export async function allOf(
  api: Api,
  {
    path,
    query,
    key,
  }: { readonly path: string; readonly query: Readonly<Record<string, string>>; readonly key: string },
): Promise<readonly WireDocument[]> {
  const all: WireDocument[] = [];
  let token: string | undefined;
  do {
    const page = await answerOf(api, { method: 'GET', path, query: token ? { ...query, page_token: token } : query });
    all.push(...documentsIn(page, key));
    token = textIn(page, 'next_page_token');
  } while (token);
  return all;
}
