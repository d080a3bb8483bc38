const { writeSync } = require('node:fs');

/** Prints the run's closing line: `<n> passed, <m> failed` and, when there are any, `, <k> skipped`. Plain JavaScript: jest loads reporters as they are. */
module.exports = class SummaryReporter {
  /** @param {unknown} _contexts @param {import('@jest/reporters').AggregatedResult} results */
  onRunComplete(_contexts, results) {
    const skipped = results.numPendingTests + results.numTodoTests;
    // A file that does not even load fails no test of its own, and still is a failure.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const line = `${results.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
    // At the very end: jest's own summary comes after all reporters.
    process.once('exit', () => writeSync(1, `\n${line}\n`));
  }
};
