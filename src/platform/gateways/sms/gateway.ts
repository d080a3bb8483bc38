/** One way to send an SMS. Adding a provider is one file beside this one and a line in `index.ts`. */
export interface SmsGateway {
  name: string;
  /** Sends a one-time code; rejects when the provider did not take it (the job tries again). */
  sendCode(message: CodeMessage): Promise<void>;
}

export interface CodeMessage {
  /** Normalised phone (spec/accounts.md). */
  phone: string;
  code: string;
  /** The whole text, in the receiver's language. */
  text: string;
}

/** The international form of a normalised phone: `0551234567` → `+966551234567`. */
export const dialable = (phone: string): string => (/^05\d{8}$/.test(phone) ? `+966${phone.slice(1)}` : phone);
