export * from './access';
export * from './page-session';
export * from './passwords';
export * from './principal';
export * from './sessions';
export * from './tokens';
