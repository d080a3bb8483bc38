export * from './reencrypt';
export * from './seal';
export * from './vault';
