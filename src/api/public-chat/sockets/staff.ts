import { randomUUID } from 'node:crypto';
import { ApiError } from '../../../platform/http';
import { type Message, say } from '../../../platform/i18n';
import { type PlainSocket, type UpgradeCall, watchSession } from '../../../platform/realtime';
import { m } from '../messages';
import { errorFrame } from '../present';
import { type FrameProblem, readStaffFrame, STAFF_TEXT_MAX } from '../rules';
import { mayWrite, sendStaffMessage } from '../use-cases/send-staff-message';
import type { StaffPass } from './admission';
import { addStaff, removeStaff, type StaffLink } from './hub';
import { enterStaff, leave } from './presence';

/** A socket of the staff: everything goes to it, and it ends with the right to it (spec/public-chat.md, sections 3 to 5). */

const TOKEN_EXPIRED = 4001;
const ACCESS_LOST = 4003;

export async function openStaff(socket: PlainSocket, call: UpgradeCall, pass: StaffPass): Promise<void> {
  const [id, link]: [string, StaffLink] = [randomUUID(), { socket, userId: pass.userId }];
  const watch = watchSession({
    ...pass,
    accepts: ({ operatorRole }) => operatorRole !== null,
    lost: (why) => socket.close(why === 'expired' ? TOKEN_EXPIRED : ACCESS_LOST, why),
  });
  socket.onClose(() => {
    watch.end();
    removeStaff(link);
    leave(id).catch((error: Error) => strapi.log.warn(`chat: a staff socket's end was not written down: ${error.message}`));
  });
  addStaff(link);
  socket.onFrame((text) => receive(text, { socket, call, userId: pass.userId }));
  await enterStaff(id, pass.userId);
}

interface Seat {
  socket: PlainSocket;
  call: UpgradeCall;
  userId: number;
}

const PROBLEMS: Record<FrameProblem, () => Message> = {
  frame: m.badFrame,
  clientId: m.badClientId,
  text: () => m.textLength({ max: STAFF_TEXT_MAX }),
  conversation: m.unknownConversation,
};

/** Sends what a frame says; every refusal is an `error` frame to this socket alone. */
async function receive(raw: string, { socket, call, userId }: Seat): Promise<void> {
  const frame = readStaffFrame(raw);
  const refuse = (detail: Message) => socket.send(errorFrame(say(detail, call.locale), frame.clientId));
  if (!(await mayWrite(userId)).allowed) return void refuse(m.tooFast());
  if ('problem' in frame) return void refuse(PROBLEMS[frame.problem]());
  try {
    await sendStaffMessage({ ...frame, userId, locale: call.locale, ip: call.ip, userAgent: call.header('user-agent') ?? '', reply: (answer) => socket.send(answer) });
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (error.status === 403) socket.close(ACCESS_LOST, 'role');
    refuse(error.detail);
  }
}
