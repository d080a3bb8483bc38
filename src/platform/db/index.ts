export * from './constraints';
export * from './locks';
export * from './paging';
export * from './sql';
export * from './transaction';
