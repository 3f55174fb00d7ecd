/** The library has no types of its own. */
declare module "rabbit-node" {
  const rabbit: {
    /** Text in the Zawgyi encoding as Unicode. */
    zg2uni(text: string): string;
    /** Unicode text as Zawgyi writes it. */
    uni2zg(text: string): string;
  };
  // biome-ignore lint/style/noDefaultExport: the library is a CommonJS module, whose exports are its default.
  export default rabbit;
}
