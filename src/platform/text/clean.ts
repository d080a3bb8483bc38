// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this removes
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
/** Halves of characters beyond 16 bits: no text of PostgreSQL, and no JSON in it, can hold one alone. */
const LONE_SURROGATE = /\p{Surrogate}/gu;
const TAG = /<\/?[a-zA-Z!?][^<>]*>?/g;

/** Text as it is stored: HTML tags, control characters and broken ones removed (line breaks and tabs stay), blanks at the ends trimmed. */
export function cleanText(text: string): string {
  let clean = text.replace(CONTROL, '').replace(LONE_SURROGATE, '');
  // Removing one tag may join the halves of another ("<<b>script>"): until nothing changes.
  for (let previous = ''; previous !== clean; ) {
    previous = clean;
    clean = clean.replace(TAG, '');
  }
  return clean.trim();
}
