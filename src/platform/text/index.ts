export * from './clean';
export * from './digits';
export * from './fold';
export * from './phone';
