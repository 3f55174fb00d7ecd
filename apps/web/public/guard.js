/*
 * Runs before every module of the page, which is why it is a file of its own: chunks that hold libraries run before our entry does.
 * 1. The one Trusted Types policy: text that could hold markup is refused, whoever passes it; scripts come from our own blobs only.
 * 2. zod must not build code at run time: the content security policy forbids it.
 * 3. Libraries that add a style element of their own read its nonce from here.
 */
window.trustedTypes?.createPolicy("default", {
  createHTML: (text) => {
    if (text.includes("<")) throw new TypeError("Markup is not taken from text.");
    return text;
  },
  createScriptURL: (url) => {
    if (!url.startsWith("blob:")) throw new TypeError("Scripts come from this server's page only.");
    return url;
  },
});
globalThis.__zod_globalConfig = { jitless: true };
globalThis.__webpack_nonce__ = document.querySelector('meta[name="csp-nonce"]')?.content;
