// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this removes
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
/** Halves of characters beyond 16 bits: no text of PostgreSQL, and no JSON in it, can hold one alone. */
const LONE_SURROGATE = /\p{Surrogate}/gu;
/** What follows `<` or `</` in a tag. */
const TAG_NAME = /[a-zA-Z!?]/;

/** Any text as PostgreSQL can hold it, otherwise as it came: without NUL and without halves of characters. */
export const storableText = (text: string): string => text.replaceAll('\0', '').replace(LONE_SURROGATE, '\ufffd');

/** Text as it is stored: HTML tags, control characters and broken ones removed (line breaks and tabs stay), blanks at the ends trimmed. */
export const cleanText = (text: string): string => withoutTags(text.replace(CONTROL, '').replace(LONE_SURROGATE, '')).trim();

/**
 * Removes tags, closed or not, also those whose halves come together when another goes ("<<b>script>"): a tag begins where a name meets
 * what was kept before it. One pass: the text may be as long as a request body.
 */
function withoutTags(text: string): string {
  if (!text.includes('<')) return text;
  const kept: string[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    const opening = TAG_NAME.test(character) ? openingAtEnd(kept) : 0;
    if (opening === 0) kept.push(character);
    else {
      kept.length -= opening;
      at = lastOfTag(text, at);
    }
  }
  return kept.join('');
}

/** How many characters at the end open a tag. */
function openingAtEnd(kept: readonly string[]): number {
  if (kept.at(-1) === '<') return 1;
  return kept.at(-1) === '/' && kept.at(-2) === '<' ? 2 : 0;
}

/** Where the tag around a place ends: at its `>`, or before the next `<`. */
function lastOfTag(text: string, from: number): number {
  const edge = /[<>]/g;
  edge.lastIndex = from;
  const found = edge.exec(text);
  if (!found) return text.length;
  return found[0] === '>' ? found.index : found.index - 1;
}
