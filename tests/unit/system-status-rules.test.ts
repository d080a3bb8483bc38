import { isAnswer, OUTCOMES, outcomeOfError, sentenceOf } from '../../src/api/system-status/rules';
import { LOCALES, say } from '../../src/platform/i18n';

/** What a look at an outside service amounts to (spec/system-status.md, section 1). */

const caused = (code: string) => Object.assign(new TypeError('fetch failed'), { cause: { code } });

it.each([
  [new DOMException('x', 'TimeoutError'), 'timeout'],
  [new DOMException('x', 'AbortError'), 'timeout'],
  [caused('UND_ERR_CONNECT_TIMEOUT'), 'timeout'],
  [caused('ETIMEDOUT'), 'timeout'],
  [caused('ENOTFOUND'), 'unreachable'],
  [caused('EAI_AGAIN'), 'unreachable'],
  [caused('ECONNREFUSED'), 'unreachable'],
  [caused('ECONNRESET'), 'unreachable'],
  [caused('UND_ERR_SOCKET'), 'unreachable'],
  [caused('HPE_INVALID_CONSTANT'), 'unreachable'],
  [caused('DEPTH_ZERO_SELF_SIGNED_CERT'), 'insecure'],
  [caused('CERT_HAS_EXPIRED'), 'insecure'],
  [caused('ERR_TLS_CERT_ALTNAME_INVALID'), 'insecure'],
  [caused('ERR_SSL_WRONG_VERSION_NUMBER'), 'insecure'],
  [caused('UNABLE_TO_VERIFY_LEAF_SIGNATURE'), 'insecure'],
  [new TypeError('Headers.append: "Bearer secret" is an invalid header value.'), 'failed'],
  [new RangeError('x'), 'failed'],
  ['a text', 'failed'],
  [null, 'failed'],
  [undefined, 'failed'],
])('%p is %s', (error, outcome) => {
  expect(outcomeOfError(error)).toBe(outcome);
});

it('counts everything below 400 as an answer', () => {
  expect([200, 204, 302, 399, 400, 401, 503].map(isAnswer)).toEqual([true, true, true, true, false, false, false]);
});

it('has a sentence for every outcome in every language, a refusal with its status', () => {
  for (const locale of LOCALES) {
    for (const outcome of OUTCOMES) expect(say(sentenceOf({ outcome, statusCode: 418 }), locale).length).toBeGreaterThan(5);
    expect(say(sentenceOf({ outcome: 'status', statusCode: 418 }), locale)).toContain('418');
  }
});
