import { ApiError, conflict, fieldMessages, invalid, type RoomDocs, refused, tooMany } from '../../platform/http';
import * as contract from './contract';
import { m } from './messages';

/** What the API page says of the operator desk (spec/settings.md). */

const LOCKED_SECONDS = 900;

export const docs: RoomDocs = {
  schemas: { Operators: contract },
  tags: { operators: 'The desk of the operators, in its own dialect: sign-in, accounts, audit log' },
  endpoints: {
    'POST /v1/auth/login/': {
      description:
        'An access token of twelve hours, without a refresh token. One wording for an unknown user, a wrong password, a blocked account and one that is no operator; five failures per username or twenty per address within fifteen minutes lock the sign-in for the rest of them.',
      refusals: [new ApiError(401, m.notSignedIn()), tooMany(LOCKED_SECONDS, m.loginLocked())],
      examples: { request: { username: 'sara', password: 'a-good-password' } },
    },
    'GET /v1/auth/me/': { description: 'Name, role and theme.', refusals: [] },
    'PATCH /v1/auth/me/': {
      description: 'Another password needs the current one, and ends every other session.',
      refusals: [invalid({ current_password: fieldMessages.required() }), invalid({ password: m.passwordLength() }), refused(m.wrongPassword()), tooMany(LOCKED_SECONDS)],
      examples: { request: { theme_preference: 'dark' } },
    },
    'GET /v1/users/': { description: 'By id. Users who are no operators are not known here.', refusals: [] },
    'POST /v1/users/': {
      description: 'The role is `employee` unless given; the username is unique over all users of the product.',
      refusals: [refused(m.usernameTaken())],
      examples: { request: { username: 'noura', password: 'a-good-password', role: 'employee' } },
    },
    'PUT /v1/users/:id/': {
      description: 'What is absent or null stays. Another password or role ends the sessions of that operator; the last administrator cannot be demoted.',
      refusals: [conflict(m.lastAdmin())],
      examples: { request: { role: 'admin' } },
    },
    'GET /v1/logs/': {
      description: 'Newest first; administrators see all, others what they did themselves. Rows are never changed.',
      parameters: { action: 'Only of this action', user_id: 'Only of this user', since: 'Only from this time on' },
      refusals: [],
    },
  },
};
