/**
 * Whether a text may hold what `writtenCredential` looks for. Nearly all texts of a stack are done with here, so it must cost next to nothing: V8 looks for a handful of words at once thirty times
 * as fast as for seventy, so they stand in groups, and most groups are asked for only where a sign stands without which their credentials cannot be.
 */
export function mayHoldCredential(text: string): boolean {
  if (text.length < 8) return false;
  if (text.includes(' ') || text.includes(':') || text.includes('=') || text.includes('(')) return isHinted(text);
  // Shorter ones no issuer gives.
  return text.length >= 16 && (hasIssuer(text) || ((text.includes('<') || text.includes('/')) && isHinted(text)));
}

function isHinted(text: string): boolean {
  if (names.test(text) || schemes.test(text)) return true;
  if (text.includes('@') && beforeHost.test(text)) return true;
  if (text.includes('-') && commands.some((group) => group.test(text))) return true;
  if (text.includes('/') && addresses.test(text)) return true;
  if (text.includes('=') && parameters.test(text)) return true;
  return hasIssuer(text);
}

/** In the names of what is a credential, and in statements that set one. */
const names = /pass|secret|token|key/i;
const schemes = /auth|bearer|basic|pwd|identified|cookie/i;
/** `https://me:hunter2@host`, `me:hunter2@tcp(host)`, `jdbc:oracle:thin:me/hunter2@host`, `sqlplus me/hunter2@host`. */
const beforeHost = /:\/\/|oracle|sqlplus|@tcp\(|@unix\(/i;
/** Programs with an option that is a credential. */
const commands: readonly RegExp[] = [
  /curl|wget|mysql|mariadb|mongo/i,
  /twine|sqlcmd|bcp|redis-cli|ldap|login|securestring/i,
];
const addresses = /hook|\/bot\d/i;
const parameters = /sig=|signature=|code=/i;

/** Whether a text has what the credentials of some issuer begin with. */
function hasIssuer(text: string): boolean {
  if (issuers.test(text)) return true;
  if (text.includes('_') && withLine.test(text)) return true;
  if (text.includes('-') && withDash.some((group) => group.test(text))) return true;
  return (text.includes('.') && withDot.test(text)) || (text.includes('~') && entra.test(text));
}

const issuers = /\b(?:dapi|dose|dkea|AKIA|ASIA|AIza|LS0tLS1CRUdJTi|eyJ0eXBl|ewogICJ0eXBl)/;
const withLine =
  /\b(?:gh[pousr]_|github_pat|npm_|[sr]k_|whsec|hf_|dckr_|pn[ub]_|do[opr]_v1|shp(?:at|ca|pa|ss)_|sntry|lin_api)/;
const withDash: readonly RegExp[] = [
  /\b(?:gl(?:pat|rt|dt|ptt|cbt|agent|soat)-|xox|xapp|sk-|pypi-)/,
  /\b(?:dkuaps|pul-|NRAK|GOCSPX|AGE-SECRET)/,
];
const withDot = /\b(?:eyJ|SG\.|hv[sb]\.|dp\.|ya29)|\.atlasv1/;
const entra = /\dQ~/;
