/** The condition that limits a statement to the case files a reader may read. Bind `scopesJson` as its parameter. */
export const inScopes = "case_file.scope IN (SELECT value FROM json_each($scopes))";

/** Scopes as statements take them: thousands in one parameter. */
export function scopesJson(scopes: readonly string[]): string {
  return JSON.stringify(scopes);
}
