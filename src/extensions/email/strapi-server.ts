interface Plugin {
  routes: { 'content-api': unknown };
}

/** Nothing of it is part of the API: what is not in the OpenAPI document does not answer. */
export default (plugin: Plugin): Plugin => {
  plugin.routes['content-api'] = { type: 'content-api', routes: [] };
  return plugin;
};
