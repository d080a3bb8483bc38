/** One way to send mail. Adding a provider is one file beside this one and a line in `index.ts`. */
export interface MailGateway {
  name: string;
  /** Hands a mail over; rejects when it was not taken (the job tries again). */
  send(mail: OutgoingMail): Promise<void>;
}

export interface OutgoingMail {
  /** The same for every try, so that a mail that arrived twice is seen to be one. */
  id: string;
  to: string;
  subject: string;
  html: string;
  text: string;
}

/** First letter and domain of an address, for logs: `s***@example.com`. */
export const maskEmail = (address: string): string => address.replace(/^(.)[^@]*/, '$1***');
