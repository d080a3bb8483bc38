export * from './money';
export * from './shares';
