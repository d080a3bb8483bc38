export type { RequestState, RequestType } from './process';
export { type StaffAction, type StaffChange, staffActionTo, staffChange } from './use-cases/staff-change';
export { reopenRequest } from './use-cases/reopen-request';
