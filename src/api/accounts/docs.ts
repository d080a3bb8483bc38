import { ApiError, conflict, fieldMessages, forbidden, invalid, type RoomDocs, refused, tokenNotValid, tooMany } from '../../platform/http';
import * as contract from './contract';
import { m } from './messages';

/** What the API page says of the accounts (spec/accounts.md). */

const WAIT_SECONDS = 40;

const closing = [forbidden(m.staffCannotClose()), conflict(m.walletNotEmpty())];

const CLOSING =
  'Anonymises the account for good: names, phone, e-mail, city and password go, sessions and devices end, likes, follows and saves are removed, the provider profile is hidden, unfinished requests are cancelled. Completed requests, messages, reviews and invoices stay under an anonymous name. The freed phone can register anew. Staff accounts and wallets that are not empty are refused.';

export const docs: RoomDocs = {
  schemas: { Accounts: contract },
  tags: { accounts: 'Sign-in by one-time code or password, tokens, the own account' },
  endpoints: {
    'POST /accounts/otp/send/': {
      description:
        'Sends four digits to the phone, whether or not it has an account; earlier codes of the phone are void then. At most one a minute and five an hour per phone, ten a day, fifty an hour per address. `dev_code` is there in development only.',
      refusals: [invalid({ phone: fieldMessages.notPhone() }), tooMany(WAIT_SECONDS, m.cooldown({ seconds: WAIT_SECONDS })), tooMany(WAIT_SECONDS, m.tooManyCodes())],
    },
    'POST /accounts/otp/verify/': {
      description:
        'Spends the newest code of the phone, which lives five minutes and bears four wrong tries: the fifth one spends it. Creates the account (`phone_only`) on the first sign-in. Arabic and Persian digits count.',
      refusals: [
        refused(m.noCode()),
        refused(m.expiredCode()),
        refused(m.wrongCode()),
        refused(m.blocked()),
        invalid({ code: m.codeFormat() }),
        tooMany(WAIT_SECONDS, m.codeSpent()),
      ],
      examples: { request: { phone: '0551234567', code: '1234' } },
    },
    'POST /accounts/token/': {
      description: 'By `username` or `phone`; a value that reads as a phone is looked up as a phone only. Whatever is wrong gets the same 401.',
      refusals: [new ApiError(401, m.noActiveAccount(), { code: 'no_active_account' })],
      examples: { request: { username: 'sara', password: 'a-good-password' } },
    },
    'POST /accounts/token/refresh/': {
      description: 'The refresh token is not rotated here: it works until it ends or its session is revoked.',
      refusals: [tokenNotValid()],
    },
    'POST /accounts/logout/': {
      description:
        'Ends the session of the refresh token if it is the own one, else that of the access token: its tokens and sockets end at once. Answers the same for a bad refresh token and when repeated.',
      refusals: [],
      examples: { request: { refresh: 'eyJhbGciOiJIUzI1NiJ9.refresh.signature' } },
    },
    'GET /accounts/me/': { description: 'Every key is always there; those of a provider are null without a profile.', refusals: [] },
    'PATCH|PUT /accounts/me/': {
      description:
        'Partial, all or nothing; null and `""` clear all but the phone, and a value that is the present one is never refused. Another phone counts as unproven until a sign-in by code with it, which ends all older sessions and drops the password. Unknown keys are ignored.',
      refusals: [invalid({ username: m.taken() }), invalid({ phone: m.taken() }), invalid({ username: m.usernameFormat() })],
      examples: { request: { first_name: 'سارة', city: 'الرياض' } },
    },
    'POST /accounts/complete/': {
      description:
        'Names, username, e-mail, password and the accepted terms raise `visitor` and `phone_only` to `client`; higher roles stay. All bad fields are told together. Repeated, it changes everything but an existing password.',
      refusals: [
        invalid({ accept_terms: m.acceptTerms() }),
        invalid({ password_confirm: m.passwordMismatch() }),
        invalid({ password: m.passwordLength() }),
        invalid({ email: m.taken() }),
        invalid({ first_name: m.nameLetters() }),
      ],
      examples: {
        request: {
          first_name: 'سارة',
          last_name: 'العلي',
          username: 'sara',
          email: 'sara@example.com',
          password: 'a-good-password',
          password_confirm: 'a-good-password',
          accept_terms: true,
          city: 'الرياض',
        },
      },
    },
    'GET|POST /accounts/wallet/': { description: 'The wallet in SAR, made on first use. POST answers exactly like GET.', refusals: [] },
    'DELETE /accounts/me/': { description: CLOSING, refusals: closing },
    'DELETE /accounts/delete/': { description: CLOSING, refusals: closing },
  },
};
