interface VerificationEvent {
  requestId: number;
  code: string;
  /** The requester. */
  userId: number;
  /** Who acted; null = the system. */
  actorId: number | null;
}

declare module '../../platform/events' {
  interface EventMap {
    /** The invoice waits for payment. */
    'verification.approved': VerificationEvent & { invoiceId: number };
    'verification.rejected': VerificationEvent & { reason: string };
    'verification.activated': VerificationEvent;
  }
}

export {};
