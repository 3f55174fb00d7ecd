import type { Readable } from "node:stream";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import { FileRefused } from "../../file-refused.ts";

/** A workbook's archive after the guard looked at every entry. */
export interface GuardedZip {
  readonly names: readonly string[];
  /** The bytes of an entry, unpacked in pieces; null when there is no such entry. */
  open(name: string): Promise<Readable | null>;
  /** Bytes of an entry once unpacked. */
  sizeOf(name: string): number;
  close(): void;
}

const mostEntries = 2_000;
const mostUnpacked = 2 * 1024 ** 3;
/** Spreadsheets pack at 5 to 60 to one; what packs tighter and is large is a trap. */
const highestRatio = 200;
const largeEntry = 16 * 1024 * 1024;
const nestedArchive = /\.(?:zip|xls[xmb]?|docx|pptx|jar|7z|rar|gz|tgz|tar|bz2|xz)$/iu;
const symbolicLink = 0xa000;

/**
 * Opens an archive and refuses it for what no workbook needs: many entries, a large or tight packing, links, paths that lead out,
 * archives within, passwords, two entries of one name, entries that overlap. Nothing is unpacked before that.
 */
export async function openGuardedZip(path: string): Promise<GuardedZip> {
  const zip = await openPromise(path, { autoClose: false, lazyEntries: true, validateEntrySizes: true }).catch(() => {
    throw new FileRefused("broken-archive");
  });
  try {
    const entries = await guardedEntries(zip);
    return {
      names: [...entries.keys()],
      open: async (name) => {
        const entry = entries.get(name);
        return entry === undefined ? null : zip.openReadStreamPromise(entry);
      },
      sizeOf: (name) => entries.get(name)?.uncompressedSize ?? 0,
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw asRefusal(error);
  }
}

async function guardedEntries(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > mostEntries) throw new FileRefused("unsafe-archive");
  const entries = new Map<string, Entry>();
  let packed = 0;
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    guardEntry(entry);
    if (entries.has(entry.fileName)) throw new FileRefused("unsafe-archive");
    entries.set(entry.fileName, entry);
    packed += entry.compressedSize;
    unpacked += entry.uncompressedSize;
    if (packed > zip.fileSize) throw new FileRefused("unsafe-archive");
    if (unpacked > mostUnpacked) throw new FileRefused("archive-too-large");
  }
  return entries;
}

function guardEntry(entry: Entry): void {
  const mode = (entry.externalFileAttributes >>> 16) & 0xf000;
  const isTight = entry.uncompressedSize > largeEntry && entry.uncompressedSize > entry.compressedSize * highestRatio;
  if (mode === symbolicLink || isTight || entry.isEncrypted() || nestedArchive.test(entry.fileName))
    throw new FileRefused("unsafe-archive");
}

/** The library refuses absolute and relative paths by itself, and says so in words only. */
function asRefusal(error: unknown): FileRefused {
  if (error instanceof FileRefused) return error;
  const isPath = error instanceof Error && /path|fileName/u.test(error.message);
  return new FileRefused(isPath ? "unsafe-archive" : "broken-archive");
}
