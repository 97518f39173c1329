import { decodeBase32, encodeBase32 } from '../encoding/base32.ts';
import { type DecodedText, decodeBase64, encodeBase64 } from '../encoding/base64.ts';
import { adler32, sha1, sha256 } from '../encoding/hash.ts';
import { type TemplateFunction, templateFunction } from '../function.ts';
import { fromBytes, toBytes } from '../go-string.ts';
import { toByteString } from '../text/byte-string.ts';

/** Encodings and checksums: https://masterminds.github.io/sprig/encoding.html and crypto.html. */
export const encodingFunctions: readonly TemplateFunction[] = [
  templateFunction('b64enc', { takes: ['string'], call: ([text]) => encodeBase64(toBytes(text)) }),
  templateFunction('b64dec', { takes: ['string'], call: ([text]) => decoded(decodeBase64(toByteString(text)), 64) }),
  templateFunction('b32enc', { takes: ['string'], call: ([text]) => encodeBase32(toBytes(text)) }),
  templateFunction('b32dec', { takes: ['string'], call: ([text]) => decoded(decodeBase32(toByteString(text)), 32) }),
  templateFunction('sha1sum', { takes: ['string'], call: ([text]) => sha1(toBytes(text)) }),
  templateFunction('sha256sum', { takes: ['string'], call: ([text]) => sha256(toBytes(text)) }),
  templateFunction('adler32sum', { takes: ['string'], call: ([text]) => String(adler32(toBytes(text))) }),
];

/** sprig returns the error's text in place of the result. */
function decoded(result: DecodedText, base: 32 | 64): string {
  return 'bytes' in result ? fromBytes(result.bytes) : `illegal base${base} data at input byte ${result.wrongAt}`;
}
