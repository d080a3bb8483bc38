/** The house rules of imports (docs: architecture): one direction, one door per domain, no circles. */
module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', comment: 'What would be a circle becomes an event.', from: {}, to: { circular: true } },
    { name: 'platform-knows-no-domain', severity: 'error', from: { path: '^src/platform/' }, to: { path: '^src/api/' } },
    {
      name: 'domains-by-their-front-door',
      severity: 'error',
      comment: 'A domain imports another one only through its index.ts.',
      from: { path: '^src/api/([^/]+)/' },
      to: { path: '^src/api/[^/]+/', pathNot: ['^src/api/$1/', '^src/api/[^/]+/index\\.ts$'] },
    },
    { name: 'nobody-imports-the-wiring', severity: 'error', from: { pathNot: '^src/index\\.ts$' }, to: { path: '^src/index\\.ts$' } },
    {
      name: 'only-known-folders',
      severity: 'error',
      comment: 'Platform and domains stand on config/, never on bin/, tests/ or the panel.',
      from: { path: '^src/(platform|api)/' },
      to: { path: '^(bin|tests|bench|dist|src/(admin|extensions))/' },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|src/admin)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.json'], exportsFields: ['exports'], conditionNames: ['require', 'node', 'default', 'types'] },
  },
};
