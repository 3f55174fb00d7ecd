/** Families in the order they are looked for: many browsers also call themselves Chrome or Safari. */
const families: readonly (readonly [mark: string, name: string])[] = [
  ["Edg", "Edge"],
  ["OPR/", "Opera"],
  ["SamsungBrowser/", "Samsung Internet"],
  ["Firefox/", "Firefox"],
  ["FxiOS/", "Firefox"],
  ["Chrome/", "Chrome"],
  ["CriOS/", "Chrome"],
  ["Safari/", "Safari"],
];

/** Systems likewise: an iPhone also says Mac OS X, Android also says Linux. */
const systems: readonly (readonly [mark: string, name: string])[] = [
  ["Android", "Android"],
  ["iPhone", "iOS"],
  ["iPad", "iPadOS"],
  ["Windows", "Windows"],
  ["CrOS", "ChromeOS"],
  ["Mac OS X", "macOS"],
  ["Linux", "Linux"],
];

/** What is kept of a `User-Agent` header: "Firefox on Windows". No version, model or language; nothing of what was sent stands in it. */
export function describeBrowser(userAgent: string): string {
  const nameIn = (names: typeof families, otherwise: string): string => names.find(([mark]) => userAgent.includes(mark))?.[1] ?? otherwise;
  return `${nameIn(families, "Another browser")} on ${nameIn(systems, "another system")}`;
}
