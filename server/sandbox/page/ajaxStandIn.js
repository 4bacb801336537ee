// What Microsoft's office.js wants of MicrosoftAjax.js before it starts in Outlook on the web: the
// names it looks for, and the few functions it calls. Microsoft's own file comes from its CDN and is
// in no npm package, so the try-out, which needs no internet, brings these instead. Written for this
// project from what office.js asks for; loaded before office.js, in the try-out only.
(() => {
  const namespace = (path) =>
    path.split('.').reduce((parent, name) => (parent[name] ??= {}), window);

  window.Sys ??= {
    StringBuilder: class {
      #text = '';
      append(text) {
        this.#text += text;
        return this;
      }
      toString() {
        return this.#text;
      }
    },
    Serialization: {
      JavaScriptSerializer: { serialize: JSON.stringify, deserialize: JSON.parse },
    },
    Debug: { trace: () => undefined },
  };
  window.Type ??= Function;
  Type.registerNamespace ??= namespace;
  Type.registerClass ??= () => undefined;
  Function.prototype.registerClass ??= () => undefined;
  // The real ones check arguments in debug builds; null says that nothing is wrong with them.
  Function._validateParams ??= () => null;
  Function._validateParameter ??= () => null;
  Error.argument ??= (name, message) => new Error(`${message ?? 'Invalid argument'}: ${name}`);
  Error.parameterCount ??= (message) => new Error(message ?? 'Wrong number of arguments');
})();
