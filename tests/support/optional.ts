/**
 * A group of tests that needs something from outside (Redis, a browser). Without it the group is skipped on a developer's machine and
 * fails where `CI=true`, so that a missing installation never looks like success.
 */
export function describeWith(what: string, available: boolean, body: () => void): void {
  if (available) describe(what, body);
  else if (process.env['CI'] !== 'true') describe.skip(what, body);
  else
    it(`${what} is there`, () => {
      throw new Error(`${what} is missing, and CI skips nothing`);
    });
}
