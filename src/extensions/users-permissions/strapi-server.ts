interface Plugin {
  routes: { 'content-api': unknown };
}

/** No stock route answers under a contract's path (spec/auth-password.md, Surfaces and routing). */
export default (plugin: Plugin): Plugin => {
  plugin.routes['content-api'] = { type: 'content-api', routes: [] };
  return plugin;
};
