import { mayNameCredentials, namesCredential, suggestsCredential } from './names-credential.ts';
import { looksRandom } from './random-text.ts';
import { isOpenConnection } from './secret-addresses.ts';

/**
 * Whether a text is a credential by the name under which it stands: a name that means one, or that only may mean one where the text looks drawn
 * by lot (`{ssh_key: …}`, `{Cookie: sid=…}`, what stands under `secrets`). `outer` is the name of the list or mapping around it.
 */
export function isCredentialBy(name: string, text: string, outer = ''): boolean {
  if (namesCredential(name)) return !isOpenAddress(name, text);
  return isRandomBy(name, text, outer);
}

/** Whether a name may mean a credential, of which only a text that looks drawn by lot is taken for one. */
export function isRandomBy(name: string, text: string, outer: string): boolean {
  if (text.length < shortest || text.length > longest) return false;
  return (suggestsCredential(name) || mayNameCredentials(outer)) && hasRandomPart(text);
}

/** Some connection strings hold no credential. */
export function isOpenAddress(name: string, text: string): boolean {
  return /connection[_-]?(?:string|uri)$/i.test(name) && isOpenConnection(text);
}

/** A user or the name of a cookie may stand in front. */
function hasRandomPart(text: string): boolean {
  return looksRandom(text) || (/[:=;]/.test(text) && text.split(/[:=;][ \t]?/).some(looksRandom));
}

const shortest = 16;
const longest = 4000;
