export type { RequestState, RequestType } from './process';
export { reopenRequest } from './use-cases/reopen-request';
export { type StaffAction, type StaffChange, staffActionTo, staffChange } from './use-cases/staff-change';
