import type { AddressInfo, Socket } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A mail as it arrived: its envelope and its parts. */
export interface Arrived {
  from: string;
  to: string[];
  user: string | undefined;
  mail: Email;
}

/** How the server takes a mail: fully, by refusing the receiver or the text, not at all, or by hanging up in the middle. */
export type MailAnswer = 'taken' | 'bad receiver' | 'busy' | 'silence' | 'hang-up';

export interface Mailbox {
  port: number;
  arrived: Arrived[];
  /** Tries, whether or not they succeeded. */
  tries: number;
  answer: MailAnswer;
  close(): Promise<void>;
}

const refusal = (code: number, words: string): Error => Object.assign(new Error(words), { responseCode: code });

/** A mail server on the loopback address. With `password` only that one signs in. */
export async function mailbox(password?: string): Promise<Mailbox> {
  const box: Mailbox = { port: 0, arrived: [], tries: 0, answer: 'taken', close: async () => undefined };
  const sockets = new Set<Socket>();
  const server = new SMTPServer({
    disabledCommands: password ? ['STARTTLS'] : ['STARTTLS', 'AUTH'],
    allowInsecureAuth: true,
    authOptional: !password,
    onAuth: (auth, _session, done) => (auth.password === password ? done(null, { user: auth.username ?? '' }) : done(refusal(535, 'bad password'))),
    onMailFrom: (_address, _session, done) => {
      box.tries += 1;
      if (box.answer !== 'silence') done();
    },
    onRcptTo: (address, _session, done) => (box.answer === 'bad receiver' ? done(refusal(550, `no mailbox ${address.address}`)) : done()),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        if (box.answer === 'hang-up') for (const socket of sockets) socket.destroy();
      });
      stream.on('end', async () => {
        if (box.answer === 'busy') return done(refusal(451, 'try again later'));
        const envelope = session.envelope;
        const mail = await PostalMime.parse(Buffer.concat(chunks));
        box.arrived.push({
          from: envelope.mailFrom ? envelope.mailFrom.address : '',
          to: envelope.rcptTo.map(({ address }) => address),
          user: session.user as string | undefined,
          mail,
        });
        done();
      });
    },
  });
  server.server.on('connection', (socket: Socket) => void sockets.add(socket.on('close', () => sockets.delete(socket))));
  // Connections that a test breaks off are no failure of the server.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  box.port = (server.server.address() as AddressInfo).port;
  box.close = () => new Promise((resolve) => server.close(() => resolve()));
  return box;
}
