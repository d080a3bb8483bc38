export { afterCommit } from './after-commit';
export * from './batches';
export * from './constraints';
export * from './grouped';
export * from './listing';
export * from './locks';
export * from './paging';
export * from './sql';
export * from './transaction';
