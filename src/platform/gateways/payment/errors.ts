/** Why a gateway did not do what it was asked. */
export type GatewayFault =
  /** It said no: nothing happened. */
  | 'rejected'
  /** It was not asked: too many failures shortly before. */
  | 'unavailable'
  /** No or an unreadable answer: it may have happened. */
  | 'unknown'
  /** A key is missing. */
  | 'not_configured';

export class GatewayError extends Error {
  constructor(
    readonly gateway: string,
    readonly fault: GatewayFault,
    /** Short word for logs and the attempt's failure_code. */
    readonly code: string,
    /** Plain words without secrets, for staff. */
    readonly reason: string,
  ) {
    super(`${gateway}: ${code} (${reason})`);
    this.name = 'GatewayError';
  }
}
