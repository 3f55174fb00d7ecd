import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import { makeNonce, pagePolicy } from "./security-headers.ts";

const typeOfExtension: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".woff": "font/woff",
  ".webmanifest": "application/manifest+json",
  ".txt": "text/plain; charset=utf-8",
  ".map": "application/json",
  ".wasm": "application/wasm",
};

/** What the page's nonce takes the place of in index.html. */
const noncePlaceholder = "__NONCE__";

/** The built workbench: answers a path that is one of its files, else its page. */
export interface StaticFiles {
  answer(path: string): Promise<Response>;
}

/** Lists the files under `folder` once; only a listed file can be asked for, so no path leads elsewhere. */
export function openStaticFiles(folder: string): StaticFiles {
  const files = listFiles(folder);
  return {
    async answer(path) {
      const file = path === "/index.html" ? undefined : files.get(path);
      if (file !== undefined) return answerFile(path, file);
      const page = files.get("/index.html");
      return page === undefined ? answerNotBuilt() : answerPage(page);
    },
  };
}

function listFiles(folder: string): ReadonlyMap<string, string> {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    return new Map(
      entries.map((entry) => {
        const file = join(entry.parentPath, entry.name);
        return [`/${relative(folder, file).split(sep).join("/")}`, file];
      }),
    );
  } catch {
    return new Map();
  }
}

/** Files under /assets/ carry a hash of their content in their name and never change. */
async function answerFile(path: string, file: string): Promise<Response> {
  const caching = path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache";
  return new Response(await readFile(file), {
    headers: { "content-type": typeOfExtension[extname(file)] ?? "application/octet-stream", "cache-control": caching },
  });
}

async function answerPage(file: string): Promise<Response> {
  const nonce = makeNonce();
  const html = (await readFile(file, "utf8")).replaceAll(noncePlaceholder, nonce);
  return new Response(html, {
    headers: { "content-type": "text/html; charset=utf-8", "content-security-policy": pagePolicy(nonce), "cache-control": "no-store" },
  });
}

function answerNotBuilt(): Response {
  return new Response("The workbench is not built yet. Run: npm run build\n", {
    status: 503,
    headers: { "content-type": "text/plain; charset=utf-8" },
  });
}
