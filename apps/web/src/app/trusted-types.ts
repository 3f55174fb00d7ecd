/**
 * The one Trusted Types policy: text that could hold markup is refused, whoever passes it, and scripts come from nowhere
 * but blobs of our own (the canvas' layout worker). It must run before any library touches the page.
 */
interface TrustedTypesFactory {
  createPolicy(name: string, rules: Record<string, (text: string) => string>): unknown;
}

const factory = (globalThis as { trustedTypes?: TrustedTypesFactory }).trustedTypes;

factory?.createPolicy("default", {
  createHTML: (text) => {
    if (text.includes("<")) throw new TypeError("Markup is not taken from text.");
    return text;
  },
  createScriptURL: (url) => {
    if (!url.startsWith("blob:")) throw new TypeError("Scripts come from this server's page only.");
    return url;
  },
});
