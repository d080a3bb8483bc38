export { type DeskRequest, type DeskRequestRow, deskCandidates, deskHistory, deskOffers, deskRequest, deskRequests } from './panel/desk';
export { STAFF_ACTS, type StaffAct } from './panel/present';
export type { Candidate, StaffRequestFilter } from './panel/queries';
export { type RequestState, type RequestType, STATES as REQUEST_STATES, TYPES as REQUEST_TYPES } from './process';
export { reopenRequest } from './use-cases/reopen-request';
export { type StaffAction, type StaffChange, staffActionTo, staffChange } from './use-cases/staff-change';
