import { isAnswer, type Outcome, outcomeOfError } from '../rules';

/** One look at an outside service. */

export interface Found {
  outcome: Outcome;
  statusCode: number | null;
}

const LIMIT_MS = 10_000;

/** A GET that follows no redirect, is never repeated, and of whose answer only the status is looked at. Never throws. */
export async function look(url: string, headers: Record<string, string>): Promise<Found> {
  try {
    const answer = await fetch(url, { method: 'GET', headers, redirect: 'manual', signal: AbortSignal.timeout(LIMIT_MS) });
    // Unread, or it would hold the connection.
    answer.body?.cancel().catch(() => undefined);
    return { outcome: isAnswer(answer.status) ? 'ok' : 'status', statusCode: answer.status };
  } catch (error) {
    return { outcome: outcomeOfError(error), statusCode: null };
  }
}
