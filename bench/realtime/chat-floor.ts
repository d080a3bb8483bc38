import { createServer } from 'node:http';
import { Pool } from 'pg';
import { Server } from 'socket.io';
import { verifyToken } from '../../src/platform/auth/tokens';

/** What Socket.IO itself costs: a bare server that checks the token, inserts one row a message and sends it to both sides. */

interface Sent {
  thread_id: number;
  body: string;
  client_id: string;
}

const size = Number(process.env['DATABASE_POOL_MAX']);
const pool = new Pool({ connectionString: process.env['DATABASE_URL'], min: size, max: size, application_name: 'souq-chat-floor' });
const http = createServer();
const messaging = new Server(http, { transports: ['websocket'] }).of('/messaging');
const sides = new Map<number, string[]>();

messaging.use((socket, next) => {
  const claims = verifyToken(String(socket.handshake.auth['token']), 'access');
  socket.data['userId'] = claims?.user_id;
  next(claims ? undefined : new Error('unauthorized'));
});

messaging.on('connection', (socket) => {
  const userId = socket.data['userId'] as number;
  void socket.join(`user:${userId}`);
  socket.emit('ready', { user_id: userId });
  socket.on('message:send', async ({ thread_id, body, client_id }: Sent, ack: (answer: object) => void) => {
    const text = 'insert into bare_messages (thread_id, sender_id, body, client_id) values ($1, $2, $3, $4) returning id, created_at';
    const { rows } = await pool.query<{ id: number; created_at: Date }>({ name: 'send', text, values: [thread_id, userId, body, client_id] });
    const message = { ...rows[0], thread_id, sender_id: userId, body, client_id };
    messaging.to(sides.get(thread_id) ?? []).emit('message:new', message);
    ack({ ok: true, message });
  });
});

async function start(): Promise<void> {
  const table = `create table if not exists bare_messages (id integer generated always as identity primary key, thread_id integer not null,
    sender_id integer not null, body text not null, client_id varchar(64), created_at timestamptz not null default now())`;
  await pool.query(table);
  const { rows } = await pool.query<{ id: number; participant_1: number; participant_2: number }>('select id, participant_1, participant_2 from threads where is_direct');
  for (const row of rows) sides.set(row.id, [`user:${row.participant_1}`, `user:${row.participant_2}`]);
  http.listen(Number(process.env['PORT']), '127.0.0.1', () => process.send?.({ type: 'ready', port: Number(process.env['PORT']) }));
}

process.once('disconnect', () => process.exit(0));
void start();
