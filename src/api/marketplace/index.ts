export { type RequestState, type RequestType, STATES as REQUEST_STATES, TYPES as REQUEST_TYPES } from './process';
export { reopenRequest } from './use-cases/reopen-request';
export { type StaffAction, type StaffChange, staffActionTo, staffChange } from './use-cases/staff-change';
