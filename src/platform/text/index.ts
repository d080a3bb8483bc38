export * from './clean';
export * from './day';
export * from './digits';
export * from './fold';
export * from './phone';
