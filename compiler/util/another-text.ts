/** A text of the same length and alphabets: every letter and digit is the next one of its alphabet; what else stands there stays. */
export function anotherText(text: string): string {
  return text.replace(/[a-yA-Y0-8]|z|Z|9/g, (one) => {
    if (one === 'z' || one === 'Z') return one === 'z' ? 'a' : 'A';
    // A leading zero would be another number of digits.
    return one === '9' ? '1' : String.fromCharCode(one.charCodeAt(0) + 1);
  });
}
