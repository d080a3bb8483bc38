/** JSON whose numbers stay the very text they were sent as: `1.10` is not `1.1`, and 20 digits keep all of them. */

const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** Parses JSON with every number as its text. @throws SyntaxError */
export function parseWithRawNumbers(text: string): unknown {
  // First as it is: quoting numbers must not turn bad JSON into good.
  JSON.parse(text);
  return JSON.parse(text.replace(TOKEN, (token) => (token.startsWith('"') ? token : `"${token}"`)));
}
