import { ApiError } from '../../../platform/http';
import type { Message } from '../../../platform/i18n';
import { type EventCall, EventRefusal } from '../../../platform/realtime';
import type { Viewer } from '../realtime-contract';
import { refusalCode } from '../refusals';

/** The caller of a socket event, as the use-cases know him. */
export const viewerOf = ({ caller, ip, userAgent }: EventCall<unknown>): Viewer => ({ userId: caller.id, isStaff: caller.isStaff, ip, userAgent });

const firstOf = (error: ApiError): Message => Object.values(error.fields ?? {})[0]?.[0] ?? error.detail;

/** Runs the use-case of a socket event; its refusal becomes the acknowledgement with its code. */
export async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof ApiError ? new EventRefusal(refusalCode(error), firstOf(error)) : error;
  }
}
